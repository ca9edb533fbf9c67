// csbook-pages: the part of csbook that wants Foundation, as a program of its own.

import Foundation

/// What csbook starts when a template is to be filled or a site is to be served; people have no use for it.
///
/// The libraries that do so link Foundation, which would make every other command start later. So they are linked here;
/// csbook hands over texts and words on standard input, or the folder to serve.
@main
struct Pages {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      switch arguments.first {
      case "serve" where arguments.count == 3:
        try await Serving.run(arguments[2], port: UInt16(arguments[3]) ?? 0)
      case "fill": try write(Filling.text(by: FileHandle.standardInput.readToEnd() ?? Data()))
      default:
        throw PageFault(message: "this belongs to csbook, which starts it: csbook help report")
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  private static func write(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

/// Why there is no page, in words for whoever wrote the template.
struct PageFault: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
