// csbook doctor: whether the book, its repository and this machine are in order.

import ArgumentParser
import BookReports

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether book, repository and machine are in order",
    discussion: """
      A line for each thing it looks at: ok; note, which is worth knowing; or trouble. Where \
      something can be mended, the command that does it stands below. It changes nothing.

      Ends with status 1 if there is trouble.
      """)

  @OptionGroup var folder: BookFolder

  @OptionGroup var output: OutputOptions

  func run() async throws {
    try output.require([.text, .json])
    let checks = await Doctor(place: try folder.place()).checks()
    let report = DoctorReport.report(checks)
    try output.emit(
      output.format == .json
        ? JSONRenderer.text(of: report, nil) : output.renderer.text(of: report))
    if checks.contains(where: { $0.state == .trouble }) { throw FindingsExit() }
  }
}
