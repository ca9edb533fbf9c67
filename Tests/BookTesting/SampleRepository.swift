// SampleRepository: what `csbook sample` makes, made once and copied for each test.

import Foundation

/// Fresh copies of the sample book's repository.
package enum SampleRepository {
  /// The day on which tests look at the sample book.
  package static let today = "2026-03-02"

  /// A copy of its own, called `book`, in which `csbook` can be run, and runs as a hook.
  package static func copy() throws -> TemporaryRepository {
    let repository = try TemporaryRepository(copyOf: template.get(), named: "book")
    repository.environment = try environment
    return repository
  }

  /// The variables that make what csbook says the same on every machine, every day.
  package static var environment: [String: String] {
    get throws {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      return [
        "PATH": "\(try BuiltCommand.folder):\(path)", "CSBOOK_TODAY": today, "COLUMNS": "80",
        "LC_ALL": "C.UTF-8", "TERM": "dumb",
      ]
    }
  }

  /// The folder that is copied; it goes when the tests end.
  private static let template = Result { () throws -> String in
    let repository = try TemporaryRepository(isEmpty: true)
    repository.environment = try environment
    let (status, _, errors) = try repository.run(["csbook", "sample", "."])
    guard status == 0 else {
      throw TemporaryRepository.Failure(description: "csbook sample: \(errors)")
    }
    // One pack is copied sooner than a thousand objects.
    try repository.git("repack", "-a", "-d", "--quiet")
    let kept = repository.parent + "-sample"
    try FileManager.default.moveItem(atPath: repository.path, toPath: kept)
    atexit { SampleRepository.removeTemplate() }
    return kept
  }

  private static func removeTemplate() {
    guard case .success(let folder) = template else { return }
    try? FileManager.default.removeItem(atPath: folder)
  }
}
