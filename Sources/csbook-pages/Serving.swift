// A folder of pages on the loopback address, for whoever is at work on them.

import FlyingFox
import FlyingSocks
import Foundation

/// Serves the files of one folder to the browsers of this machine.
///
/// No other machine reaches it, and no page from elsewhere does through a browser: a request has to name the loopback
/// address as its host.
struct Serving: HTTPHandler {
  let folder: URL

  /// Serves until standard input ends, as it does when csbook ends in whatever way.
  ///
  /// The first line on standard output is the port: 0 takes one that is free.
  static func run(_ folder: String, port: UInt16) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: Serving(folder: URL(filePath: folder)))
    do {
      try await withThrowingTaskGroup { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          guard case .ip4(_, let port)? = await server.listeningAddress else { return }
          try FileHandle.standardOutput.write(contentsOf: Data("\(port)\n".utf8))
          await endOfInput()
        }
        // Whichever is over first: the server, with its failure, or the one who waits for the end.
        _ = try await group.next()
        await server.stop()
        group.cancelAll()
      }
    } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {
      throw PageFault(message: "port \(port) is taken")
    } catch SocketError.failed(_, _, let message) {
      throw PageFault(message: "port \(port): \(message)")
    }
  }

  private static func endOfInput() async {
    await withCheckedContinuation { done in
      Thread.detachNewThread {
        while !FileHandle.standardInput.availableData.isEmpty {}
        done.resume()
      }
    }
  }

  // MARK: Requests

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.isOfThisMachine else { return answer(.misdirectedRequest) }
    guard request.method == .GET || request.method == .HEAD else {
      return answer(.methodNotAllowed, headers: [HTTPHeader("Allow"): "GET, HEAD"])
    }
    guard let name = Self.file(request.path), let type = Self.type(of: name),
      let bytes = try? Data(contentsOf: folder.appending(path: name))
    else { return answer(.notFound) }
    return answer(
      .ok, headers: [.contentType: type, .contentLength: "\(bytes.count)"],
      request.method == .HEAD ? Data() : bytes)
  }

  private func answer(
    _ status: HTTPStatusCode, headers own: [HTTPHeader: String] = [:], _ body: Data = Data()
  ) -> HTTPResponse {
    let always: [HTTPHeader: String] = [
      HTTPHeader("Cache-Control"): "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("X-Frame-Options"): "DENY",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
    return HTTPResponse(
      statusCode: status, headers: HTTPHeaders(always.merging(own) { $1 }), body: body)
  }

  /// The file that a path names: one of the folder itself, and none that is hidden.
  static func file(_ path: String) -> String? {
    if path == "/" { return "index.html" }
    let name = path.dropFirst()
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return path.hasPrefix("/") && isPlain && !name.isEmpty && !name.hasPrefix(".")
      ? String(name) : nil
  }

  /// What a file of a site is; nil for whatever no site has.
  static func type(of name: String) -> String? {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "json": "application/json"
    default: nil
    }
  }
}

extension HTTPRequest {
  /// Whether it names the loopback address as its host, whatever the port.
  fileprivate var isOfThisMachine: Bool {
    let host = headers[.host]?.lowercased() ?? ""
    let name = host.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
    return ["127.0.0.1", "localhost"].contains(name)
  }
}
