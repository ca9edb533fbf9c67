// A file with front matter merged: its fields, then its body.

import BookModel
import BookText
import Git

/// A merged text with the names of what is disputed in it.
struct MergedDocument {
  let text: MergedText
  let disputed: [String]
}

/// Merges three versions of one document, whose lines end in LF.
struct DocumentMerge {
  private let documents: Versions<Parts>
  private let kind: Kind

  /// Nil where a version cannot be read without a fault.
  init?(_ versions: Versions<[UInt8]>, kind: Kind) {
    self.kind = kind
    guard let ours = Parts(versions.ours, kind), let theirs = Parts(versions.theirs, kind),
      let base = versions.base.isEmpty ? Parts() : Parts(versions.base, kind)
    else { return nil }
    documents = Versions(base: base, ours: ours, theirs: theirs)
  }

  /// One version, cut in front matter and body.
  private struct Parts {
    let bytes: [UInt8]
    /// What stands above the front matter, and below it: the fences.
    let opening: [UInt8]
    let closing: [UInt8]
    let root: YAMLNode
    let entries: Entries?
    let body: [UInt8]

    /// A version that is not there.
    init() {
      (bytes, opening, closing, body) = ([], [], [], [])
      root = YAMLNode(.mapping([], isFlow: false), at: .start)
      entries = nil
    }

    init?(_ bytes: [UInt8], _ kind: Kind) {
      let text = kind == .book ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)
      guard let root = text.root, text.problems.isEmpty else { return nil }
      self.bytes = bytes
      let span = text.span.range
      opening = Array(bytes[..<span.lowerBound])
      closing = Array(bytes[span.upperBound..<Int(text.body.lower)])
      body = Array(bytes[text.body.range])
      self.root = root
      if root.pairs.isEmpty {
        entries = Entries(
          form: .lines(indent: 0, startsBehindDash: false), entries: [], opening: [],
          foot: Array(bytes[span]))
      } else {
        do throws(UnclearText) {
          entries = try EntryReader(bytes: bytes).entries(of: root, in: span, under: 0)
        } catch {
          return nil
        }
      }
    }
  }

  /// The merged document; what cannot be merged by fields, or not be read again as it was meant, is merged by lines.
  func merged() throws(GitError) -> MergedDocument {
    let body = try BodyMerge(documents.map(\.body)).merged()
    guard let (fields, document) = byFields(with: body) else { return try byLines(meaning: nil) }
    return says(document.text, fields, body.text) ? document : try byLines(meaning: fields)
  }

  private func byFields(with body: MergedDocument) -> (MergedFields, MergedDocument)? {
    var merge = FieldMerge()
    do throws(UnclearText) {
      let fields = try fields(&merge)
      let opening = try MergedText(beside: documents.map(\.opening))
      let closing = try MergedText(beside: documents.map(\.closing))
      return (
        fields,
        MergedDocument(
          text: opening + fields.text + closing + body.text,
          disputed: merge.disputed + body.disputed)
      )
    } catch {
      return nil
    }
  }

  private func fields(_ merge: inout FieldMerge) throws(UnclearText) -> MergedFields {
    guard let shape = kind.shape, let rule = EntryRule(.record(shape)) else { throw UnclearText() }
    let inside = documents.map(\.entries)
    guard [inside.ours, inside.theirs].allSatisfy({ $0?.form.isOnLines == true }) else {
      throw UnclearText()
    }
    let target = FieldMerge.Target(
      rule: rule, column: inside.ours?.entries.first?.column ?? 0, startsBehindDash: false, path: []
    )
    guard let merged = try merge.merge(inside.map { $0?.entries ?? [] }, in: target) else {
      throw UnclearText()
    }
    var fields = MergedFields(
      ours: rule.meaning(of: merged.map { ($0.identity, $0.fields.ours) }),
      theirs: rule.meaning(of: merged.map { ($0.identity, $0.fields.theirs) }))
    fields.text = try MergedText(beside: inside.map { $0?.foot ?? [] })
    fields.text = merged.reduce(MergedText()) { $0 + $1.fields.text } + fields.text
    return fields
  }

  /// Whether the text, read again, says what was meant, whoever is right in what is disputed.
  private func says(_ text: MergedText, _ fields: MergedFields, _ body: MergedText) -> Bool {
    Side.allCases.allSatisfy { side in
      guard let parts = Parts(text.text(of: side), kind) else { return false }
      return parts.body == body.text(of: side) && meaning(of: parts) == fields[side]
    }
  }

  private func meaning(of parts: Parts) -> Meaning? {
    kind.shape.flatMap { Meaning.of(parts.root, as: .record($0)) }
  }

  /// The whole file merged by its lines; if that says something else than was meant, all of it is disputed.
  private func byLines(meaning fields: MergedFields?) throws(GitError) -> MergedDocument {
    let bytes = documents.map(\.bytes)
    let lines = try MergedText(lines: bytes)
    if let fields, !lines.hasConflict,
      Parts(lines.text(of: .ours), kind).flatMap(meaning) != fields.ours
    {
      return MergedDocument(text: MergedText(bytes), disputed: [])
    }
    return MergedDocument(text: lines, disputed: [])
  }
}
