// BuiltCommand: the csbook that was built with the tests.

import Foundation

/// The program under test, beside the test bundle, wherever SwiftPM was told to build.
package enum BuiltCommand {
  /// The folder in which `csbook` lies.
  package static var folder: String {
    get throws {
      guard let folder = candidates.first(where: isHome) else {
        throw Missing(description: "no csbook in \(candidates.joined(separator: ", "))")
      }
      return folder
    }
  }

  /// Where csbook was looked for in vain.
  private struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// On Linux the test bundle is the program that runs; elsewhere something else has loaded it.
  private static var candidates: [String] {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let programs = [
      URL(filePath: "/proc/self/exe").resolvingSymlinksInPath(),
      URL(filePath: CommandLine.arguments.first ?? ""),
    ]
    return (bundles + programs).map { $0.deletingLastPathComponent().path }
  }

  private static func isHome(_ folder: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "\(folder)/csbook")
  }
}
