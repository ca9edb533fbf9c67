// How tests of bodies read a text, and how they show what was read.

@testable import BookText

/// A body together with the text it was read from.
struct ReadBody {
  let bytes: [UInt8]
  let body: Body
  let problems: [TextProblem]

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    (body, problems) = Body.read(bytes, in: Span(0, bytes.count))
  }

  func text(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// Each task as its state, title, and tokens.
  var tasks: [String] {
    body.tasks.map { task in
      let tokens = task.tokens.map { " {\($0.kind) \($0.value)}" }.joined()
      return "\(task.state.rawValue): \(task.title(in: bytes))\(tokens)"
    }
  }

  /// Each mark with the text that it marks.
  var marks: [String] {
    body.marks.map { "\($0.kind): \($0.text(in: bytes))" }
  }

  /// Each near miss: the bytes, and what should stand there.
  var nearMisses: [String] {
    problems.map { problem in
      guard case .taskNearMiss(_, let replacement) = problem.kind else { return "\(problem.kind)" }
      return "\(text(problem.span)) → \(replacement ?? "?")"
    }
  }

  /// Each address and number as it stands in the text.
  var personalData: [String] { body.personalData.map { text($0.span) } }

  /// Every span that the body holds.
  var spans: [Span] {
    body.headings.flatMap { [$0.span, $0.text] } + body.shared
      + body.tasks.flatMap { task in
        [task.stateSpan, task.span, task.title]
          + task.tokens.flatMap { [$0.span, $0.valueSpan] }
      }
      + body.marks.flatMap { [$0.span, $0.paragraph] } + body.personalData.map(\.span)
      + problems.map(\.span)
  }
}
