// doctor: what was looked at, a line each, and what mends it.

/// One thing that a book needs from the machine, its repository or its files.
package struct Check: Sendable {
  package enum State: String, Sendable {
    case ok
    /// Worth knowing; nothing has to be done.
    case note
    /// Something does not work, or will not.
    case trouble
  }

  /// What was looked at, as a word.
  package let subject: String
  package let state: State
  package let message: String
  /// What mends it, as a command where there is one.
  package let remedy: String?

  private init(_ subject: String, _ state: State, _ message: String, _ remedy: String?) {
    self.subject = subject
    self.state = state
    self.message = message
    self.remedy = remedy
  }

  package static func ok(_ subject: String, _ message: String) -> Check {
    Check(subject, .ok, message, nil)
  }

  package static func note(_ subject: String, _ message: String, remedy: String? = nil) -> Check {
    Check(subject, .note, message, remedy)
  }

  package static func trouble(_ subject: String, _ message: String, remedy: String?) -> Check {
    Check(subject, .trouble, message, remedy)
  }
}

/// What the doctor says.
package enum DoctorReport {
  package static func report(_ checks: [Check]) -> Report {
    let troubles = checks.count { $0.state == .trouble }
    let conclusion =
      troubles == 0 ? Styled("no trouble", .good) : Styled(counted(troubles, "trouble"), .bad)
    return Report(
      schema: "csbook.doctor/1",
      data: ["checks": .list(checks.map(json)), "troubles": .whole(troubles)],
      blocks: checks.flatMap(blocks) + [.text(conclusion)])
  }

  private static func blocks(of check: Check) -> [Report.Block] {
    let line = Report.Block.pair(
      check.subject, Styled("\(check.state.rawValue): \(check.message)", tone(check.state)))
    return [line] + (check.remedy.map { [.pair("", Styled("→ \($0)"))] } ?? [])
  }

  private static func tone(_ state: Check.State) -> Styled.Tone {
    switch state {
    case .ok: .plain
    case .note: .fair
    case .trouble: .bad
    }
  }

  private static func json(_ check: Check) -> JSON {
    [
      "subject": .text(check.subject), "state": .text(check.state.rawValue),
      "message": .text(check.message), "remedy": JSON(check.remedy),
    ]
  }
}
