// help MODEL: how a health model scores, and why it was decided so.

import BookFacts
import BookHealth
import BookModel
import BookText

/// A health model of the book: its prose, then its front matter in words.
package enum HealthModelReport {
  package static func report(
    _ page: Page<HealthModelSchema>, in book: Book, bytes: [UInt8]?
  ) -> Report {
    let catalog = FactCatalog(settings: book.settings)
    let (model, faults) = HealthModel.read(page, in: book.settings, by: catalog)
    var blocks: [Report.Block] = [
      .text(Styled(model.id, .strong) + Styled("  \(model.path.text)", .faint)),
      .text(Styled(use(of: model.id, in: book))),
    ]
    if !faults.isEmpty {
      blocks.append(
        .text(Styled("\(counted(faults.count, "fault")): csbook lint \(model.path.text)", .bad)))
    }
    if let prose = prose(of: page, bytes) { blocks += [.blank, .prose(prose)] }
    blocks += [.blank, .title("What is measured"), .table(table(model))]
    blocks += [.blank, .title("How, and why")] + model.measures.flatMap(reason)
    blocks += [.blank, .title("Bands and gates")] + bands(model)
    return Report(schema: "csbook.health-model/1", data: json(model), blocks: blocks)
  }

  /// Who is scored by it.
  private static func use(of model: String, in book: Book) -> String {
    let stages = book.journeyMaps.flatMap { map in
      (map.stages ?? []).filter { $0.health == model }.compactMap(\.id).map { "\(map.id)/\($0)" }
    }
    let segments = book.segments.filter { $0.health == model }.map(\.id)
    let isOfBook = book.settings.record.health?.model == model
    let uses = [
      named(stages, "stage"), named(segments, "segment"),
      isOfBook ? "the book, where neither stage nor segment names one" : nil,
    ].compactMap(\.self)
    return uses.isEmpty
      ? "named by no stage, no segment and not by the book"
      : "scores \(uses.joined(separator: "; "))"
  }

  private static func named(_ ids: [String], _ noun: String) -> String? {
    ids.isEmpty ? nil : "the \(noun)\(ids.count == 1 ? "" : "s") \(ids.joined(separator: ", "))"
  }

  private static func prose(
    of page: Page<HealthModelSchema>, _ bytes: [UInt8]?
  ) -> String? {
    guard let bytes else { return nil }
    let body = page.document.bodySpan.range.clamped(to: 0..<bytes.count)
    let text = String(decoding: bytes[body], as: UTF8.self)
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return start < end ? String(text[start..<end]) : nil
  }

  private static func table(_ model: HealthModel) -> TextTable {
    let total = model.groups.reduce(0) { $0 + $1.weight.double }
    return TextTable(
      [
        TextTable.Column("measure", least: 8), TextTable.Column("weight", right: true),
        TextTable.Column("share", right: true), TextTable.Column("class", goes: 1),
        TextTable.Column("counts for"), TextTable.Column("fact", least: 8),
      ],
      model.groups.flatMap { group -> [[Styled]] in
        let share = total > 0 ? group.weight.double / total : 0
        let declared = group.measures.reduce(0) { $0 + $1.weight.double }
        let head = [
          Styled(group.name, .strong), Styled("\(group.weight)", .strong),
          Styled(percent(share), .strong),
        ]
        return [head + Array(repeating: Styled(""), count: 3)]
          + group.measures.map { measure in
            let part = declared > 0 ? share * measure.weight.double / declared : 0
            return [
              Styled("  \(measure.id)"), Styled("\(measure.weight)"), Styled(percent(part)),
              Styled(measure.class?.rawValue ?? "–"),
              Styled(measure.validFor?.description ?? "ever"), Styled(measure.fact),
            ]
          }
      })
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }

  /// How a measure scores, and why it is there.
  private static func reason(_ measure: Measure) -> [Report.Block] {
    [
      .pair(measure.id, Styled(measure.shape?.words ?? "its score has a fault", .faint)),
      .pair("", Styled(measure.why + measure.decision)),
    ]
  }

  private static func bands(_ model: HealthModel) -> [Report.Block] {
    let bounds = model.bounds
    let head: [Report.Block] = [
      .pair(
        "bands",
        Styled(
          "green from \(bounds.green), yellow from \(bounds.yellow), red below; "
            + "unknown under a coverage of \(model.coverageFloor) %"))
    ]
    let gates = model.gates.map { gate in
      Report.Block.pair(
        gate.id, Styled("\(gate.when): \(gate.cap.rawValue) at best; \(gate.why)"))
    }
    let missing = model.missingClasses.map(\.rawValue)
    return head + gates
      + (missing.isEmpty
        ? [] : [.footnote("no measure of the class \(missing.joined(separator: ", "))")])
  }

  private static func json(_ model: HealthModel) -> JSON {
    [
      "model": .text(model.id), "path": .text(model.path.text),
      "bands": ["green": .whole(model.bounds.green), "yellow": .whole(model.bounds.yellow)],
      "coverageFloor": .whole(model.coverageFloor),
      "groups": .list(model.groups.map { ["id": .text($0.id), "weight": JSON($0.weight)] }),
      "measures": .list(
        model.measures.map { measure in
          [
            "id": .text(measure.id), "fact": .text(measure.fact), "weight": JSON(measure.weight),
            "score": JSON(measure.shape?.words), "class": JSON(measure.class?.rawValue),
            "why": .text(measure.why), "decidedOn": JSON(measure.decidedOn),
            "decidedBy": JSON(measure.decidedBy),
          ]
        }),
      "gates": .list(
        model.gates.map { gate in
          [
            "id": .text(gate.id), "when": .text(gate.when), "band": .text(gate.cap.rawValue),
            "why": .text(gate.why),
          ]
        }),
    ]
  }
}

extension ScoreShape {
  /// The form in a few words.
  fileprivate var words: String {
    switch self {
    case .linear(let from, let to, let isBounded):
      "\(from) is 0, \(to) is 100" + (isBounded ? "" : ", none beyond")
    case .bands(let steps):
      steps.map { "\($0.from.map { "≥ \($0)" } ?? "below"): \($0.score)" }.joined(separator: ", ")
    case .map(let words): words.map { "\($0.word): \($0.score)" }.joined(separator: ", ")
    }
  }
}
