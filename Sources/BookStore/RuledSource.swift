// A book whose rules are those of another state of it.

import BookModel
import BookText

/// What is known from one source, judged by the settings, segments, models, maps and playbooks of another.
package struct RuledSource: BookSource {
  private let known: any BookSource
  private let rules: any BookSource

  package init(_ known: any BookSource, rules: any BookSource) {
    self.known = known
    self.rules = rules
  }

  package func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    try known.files(of: scope).filter { !Layout.isRule($0.path) }
      + rules.files(of: .alone([])).filter { Layout.isRule($0.path) }
  }

  package func accountTrees() throws(StoreError) -> [AccountTree]? {
    try known.accountTrees()
  }

  package func file(at path: Path) throws(StoreError) -> SourceFile? {
    try Layout.isRule(path) ? rules.file(at: path) : known.file(at: path)
  }

  package func makeReader() throws(StoreError) -> any SourceReader {
    Reader(known: try known.makeReader(), rules: try rules.makeReader())
  }

  private struct Reader: SourceReader {
    let known: any SourceReader
    let rules: any SourceReader

    func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
      try Layout.isRule(file.path) ? rules.bytes(of: file) : known.bytes(of: file)
    }
  }
}
