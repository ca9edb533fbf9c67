// impact as JSON: every account that is judged otherwise, with every measure.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue

extension ImpactReport {
  static func json(_ question: Case, _ settings: Settings) -> JSON {
    let impact = question.impact
    return [
      "from": .text(question.from.id), "to": JSON(question.to?.id),
      "rules": question.rules.json,
      "accounts": JSON(impact?.accounts), "arr": JSON(impact?.arr),
      "segments": impact.map { SegmentTrialReport.json($0.segments, settings) } ?? .null,
      "bands": .list(
        (impact?.bands ?? []).map { share in
          [
            "before": JSON(share.before?.rawValue), "after": JSON(share.after?.rawValue),
            "accounts": .whole(share.accounts), "arr": JSON(share.arr),
          ]
        }),
      "changes": .list((impact?.changes ?? []).map(json)),
      "alerts": [
        "toBegin": .list((impact?.alertsBegun ?? []).map(json)),
        "noMore": .list((impact?.alertsEnded ?? []).map(json)),
      ],
      "renewals": .list((impact?.renewals ?? []).map(json)),
    ]
  }

  private static func json(_ change: RuleImpact.Change) -> JSON {
    func side(_ account: AccountFigures) -> JSON {
      let health = account.health
      return [
        "segment": JSON(account.segment?.id), "model": JSON(health?.model),
        "score": health?.score.map { JSON($0.points) } ?? .null,
        "computed": JSON(health?.computed.rawValue), "band": JSON(health?.band.rawValue),
        "coverage": JSON(health?.coverage.share),
        "gates": .list((health?.firedGates ?? []).map { .text($0.gate.id) }),
      ]
    }
    return [
      "account": .text(change.after.id), "arr": JSON(change.after.arr),
      "before": side(change.before), "after": side(change.after),
      "difference": change.difference.map { JSON($0.points) } ?? .null,
      "measures": .list(
        (change.difference?.changed ?? []).map { line in
          [
            "id": .text(line.id), "model": .text(line.key.model), "points": JSON(line.points),
          ]
        }),
    ]
  }

  private static func json(_ alert: RuleImpact.AlertName) -> JSON {
    ["account": .text(alert.account), "playbook": .text(alert.playbook)]
  }

  private static func json(_ change: RuleImpact.RenewalChange) -> JSON {
    func side(_ renewal: JudgedRenewal?) -> JSON {
      renewal.map {
        ["status": .text($0.status.rawValue), "reason": .text($0.reason.sentence)]
      } ?? .null
    }
    return [
      "account": .text(change.account),
      "terms": .list((change.renewal?.terms ?? []).map { .text($0) }),
      "due": JSON(change.renewal?.due), "atr": JSON(change.renewal?.atr),
      "before": side(change.before), "after": side(change.after),
    ]
  }
}
