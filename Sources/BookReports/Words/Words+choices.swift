// The choices of the schema, field by field, and the words that facts have for values.

import BookHealth
import BookModel
import BookRevenue
import BookWork

extension Words {
  /// A choice that somebody wrote in a field; a word that the schema does not know stays as it is, nil is empty.
  package static func choice<Value>(_ written: String?, of field: Field<Value>) -> Self {
    written.flatMap { known($0, of: field.spec) } ?? Self(written ?? "")
  }

  /// The words of a choice; nil for a value of a field without choices.
  static func known(_ written: String, of field: FieldSpec) -> Self? {
    choices[ObjectIdentifier(field)]?[written]
  }

  /// What took place: the type of a note, of a row or of an event.
  package static func interaction(_ type: String) -> Self { interactions[type] ?? Self(type) }

  /// What a segment promises in some rhythm: an interaction, any touch, a survey.
  package static func cadence(_ key: String) -> Self { cadences[key] ?? interaction(key) }

  /// Why an account left or wavered; a reason of the book's own has its id for a name.
  package static func reason(_ id: String) -> Self { reasons[id] ?? Self(id) }

  /// The text of a fact, where the fact is one of some words.
  package static func text(_ text: String, of fact: String) -> Self {
    facts[fact]?[text] ?? Self(text)
  }

  // MARK: The fields of an account's files

  private static let choices: [ObjectIdentifier: [String: Words]] = {
    let areas = table([
      "onboarding": ("onboarding", "オンボーディング"), "training": ("training", "研修"),
      "support": ("support", "サポート"), "product": ("product", "製品"),
      "engagement": ("engagement", "エンゲージメント"), "process": ("process", "業務プロセス"),
    ])
    let fields: [(FieldSpec, [String: Words])] = [
      (AccountSchema.keys.complexity.spec, levels), (OutlookSchema.keys.value.spec, bands),
      (OverrideSchema.keys.band.spec, bands), (RiskSchema.keys.impact.spec, impacts),
      (RiskSchema.keys.result.spec, riskResults), (AdvocacySchema.keys.kind.spec, advocacies),
      (TermChangeSchema.keys.why.spec, termChanges),
      (RenewalSchema.keys.forecast.spec, forecasts),
      (RenewalSchema.keys.outcome.spec, renewalOutcomes),
      (IntentSchema.keys.answer.spec, answers), (ContactSchema.keys.roles.spec, roles),
      (PlanSchema.keys.status.spec, planStatuses),
      (ObjectiveSchema.keys.state.spec, named(ObjectivePosition.State.allCases) { .of($0) }),
      (ObjectiveSchema.keys.health.spec, objectiveHealth),
      (StageVisitSchema.keys.result.spec, stageResults),
      (NoteSchema.keys.type.spec, interactions), (NoteSchema.keys.area.spec, areas),
      (TouchSchema.keys.type.spec, interactions), (EventSchema.keys.type.spec, interactions),
      (SurveyRowSchema.keys.type.spec, surveys),
      (EscalationSchema.keys.severity.spec, levels), (EscalationSchema.keys.area.spec, areas),
      (OpportunitySchema.keys.type.spec, opportunities),
      (OpportunitySchema.keys.lead.spec, leads),
      (OpportunitySchema.keys.outcome.spec, opportunityOutcomes),
      (PlaySchema.keys.status.spec, plays),
    ]
    return Dictionary(
      fields.map { (ObjectIdentifier($0), $1) }, uniquingKeysWith: { first, _ in first })
  }()

  private static let facts: [String: [String: Words]] = [
    "status": named(AccountStatus.allCases) { .of($0) },
    "intent": answers, "forecast": forecasts, "outlook": bands, "complexity": levels,
    "plan_status": planStatuses,
    "stage_progress": named(StageProgress.allCases) { .of($0) },
    "band": named(Band.allCases) { .of($0) },
    "renewal_status": named(RenewalStatus.allCases) { .of($0) },
  ]

  private static func table(
    _ words: KeyValuePairs<String, (english: String, japanese: String)>
  ) -> [String: Words] {
    let words = words.map { ($0.key, Words($0.key, $0.value.english, $0.value.japanese)) }
    return Dictionary(words, uniquingKeysWith: { first, _ in first })
  }

  private static func named<Value: RawRepresentable<String>>(
    _ values: [Value], _ words: (Value) -> Words
  ) -> [String: Words] {
    Dictionary(values.map { ($0.rawValue, words($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static let bands = named([Band.green, .yellow, .red]) { .of($0) }
  private static let answers = named(RenewalRecord.Intent.Answer.allCases) { .of($0) }
  private static let forecasts = named(RenewalRecord.Forecast.allCases) { .of($0) }

  // MARK: Who, and what took place

  private static let roles = table([
    "champion": ("champion", "チャンピオン"), "sponsor": ("sponsor", "スポンサー"),
    "economic-buyer": ("economic buyer", "予算責任者"),
    "decision-maker": ("decision maker", "決裁者"), "evaluator": ("evaluator", "評価者"),
    "influencer": ("influencer", "影響者"), "admin": ("admin", "管理者"),
    "end-user": ("end user", "利用者"), "detractor": ("detractor", "反対者"),
  ])

  private static let interactions = table([
    "call": ("call", "電話"), "meeting": ("meeting", "打ち合わせ"), "email": ("email", "メール"),
    "update": ("update", "連絡"), "internal": ("internal", "社内"),
    "milestone": ("milestone", "マイルストーン"), "workshop": ("workshop", "ワークショップ"),
    "qbr": ("QBR", "定例レビュー"), "advisory": ("advisory board", "アドバイザリーボード"),
    "training": ("training", "研修"), "webinar": ("webinar", "ウェビナー"),
    "interview": ("interview", "ヒアリング"),
    "verified-outcome": ("verified outcome", "成果確認"), "event": ("event", "イベント"),
  ])

  private static let cadences = table([
    "touch": ("touch", "接点"), "survey": ("survey", "アンケート"),
  ])

  private static let surveys = table([
    "nps": ("NPS", "NPS"), "csat": ("CSAT", "CSAT"), "ces": ("CES", "CES"),
  ])

  private static let advocacies = table([
    "reference": ("reference", "リファレンス"), "case": ("case study", "導入事例"),
    "talk": ("talk", "登壇"), "beta": ("beta test", "ベータテスト"),
  ])

  // MARK: How bad, and what became of it

  private static let levels = table([
    "critical": ("critical", "緊急"), "high": ("high", "高"), "medium": ("medium", "中"),
    "low": ("low", "低"),
  ])

  private static let impacts = table([
    "churn": ("churn", "解約"), "downsell": ("downsell", "縮小"), "delay": ("delay", "遅延"),
  ])

  private static let riskResults = table([
    "averted": ("averted", "回避"), "lost": ("lost", "解約"), "accepted": ("accepted", "受容"),
  ])

  private static let termChanges = table([
    "upsell": ("upsell", "アップセル"), "downsell": ("downsell", "縮小"), "price": ("price", "価格改定"),
    "ramp": ("ramp", "段階的な増額"), "correction": ("correction", "訂正"),
  ])

  private static let renewalOutcomes = table([
    "renewed": ("renewed", "更新済み"), "lost": ("lost", "解約"),
  ])

  private static let stageResults = table([
    "succeeded": ("succeeded", "成功"), "failed": ("failed", "失敗"),
    "abandoned": ("abandoned", "中止"),
  ])

  private static let planStatuses = table([
    "draft": ("draft", "下書き"), "active": ("active", "進行中"), "closed": ("closed", "終了"),
    "none": ("none", "なし"),
  ])

  private static let objectiveHealth = table([
    "not-started": ("not started", "未着手"), "on-track": ("on track", "順調"),
    "watchpoint": ("watchpoint", "要観察"), "concern": ("concern", "懸念あり"),
    "closed": ("closed", "終了"),
  ])

  private static let opportunities = table([
    "upsell": ("upsell", "アップセル"), "cross-sell": ("cross-sell", "クロスセル"),
  ])

  private static let leads = table([
    "csql": ("CSQL", "CSQL"), "pql": ("PQL", "PQL"), "sales": ("sales", "営業"),
  ])

  private static let opportunityOutcomes = table([
    "won": ("won", "受注"), "lost": ("lost", "失注"),
  ])

  private static let plays = table([
    "new": ("new", "未着手"), "in-progress": ("in progress", "進行中"),
    "snoozed": ("snoozed", "保留中"), "closed-success": ("closed, a success", "終了（成功）"),
    "closed-lost": ("closed, lost", "終了（失敗）"),
    "closed-not-needed": ("closed, not needed", "終了（不要）"),
  ])

  private static let reasons = table([
    "adoption": ("low adoption", "利用定着の不足"), "no-value": ("no value seen", "価値を実感できず"),
    "product-gap": ("a gap in the product", "機能不足"),
    "product-quality": ("quality of the product", "品質への不満"),
    "sponsor-left": ("the sponsor left", "スポンサーの退職・異動"),
    "competitor": ("a competitor", "競合への乗り換え"), "budget": ("budget", "予算の都合"),
    "acquired": ("acquired by another company", "買収・統合"), "shut-down": ("shut down", "事業終了"),
    "poor-fit": ("a poor fit", "適合しない顧客"),
  ])
}
