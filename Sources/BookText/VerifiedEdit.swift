// Edits of one file that were read again before anybody writes them.

/// The text of one file before and after edits, each of which changed what it meant to and nothing else.
///
/// Only such a value is ever written over a file; a new file is written over none.
package struct VerifiedEdit: Hashable, Sendable {
  package let path: Path
  package let before: [UInt8]
  package let after: [UInt8]
  /// Whether there is no such file yet, and must be none when it is written.
  package let isNew: Bool

  /// A file without any edit yet.
  package init(of bytes: [UInt8], at path: Path) {
    self.init(path: path, before: bytes, after: bytes, isNew: false)
  }

  /// A file that is not there yet, with what it is to hold.
  package init(creating bytes: [UInt8], at path: Path) {
    self.init(path: path, before: [], after: bytes, isNew: true)
  }

  private init(path: Path, before: [UInt8], after: [UInt8], isNew: Bool) {
    self.path = path
    self.before = before
    self.after = after
    self.isNew = isNew
  }

  package var isChange: Bool { isNew || before != after }

  private func ending(in result: [UInt8]) -> VerifiedEdit {
    VerifiedEdit(path: path, before: before, after: result, isNew: isNew)
  }

  /// The edit, and after it a change of front matter.
  ///
  /// The front matter that is read again must be the old one with that change, and every byte after it the same.
  package func applying(_ edit: YAMLEdit) throws(EditRefusal) -> VerifiedEdit {
    let form = TextForm(path)
    guard let text = form.frontMatter(of: after) else { throw .noFrontMatter }
    let step = try YAMLEditPlan(path: path, bytes: after, text: text).step(for: edit)
    let result = try spliced([step.edit])
    guard let again = form.frontMatter(of: result), let root = again.root else {
      throw .changesMore("all of the front matter")
    }
    if let problem = again.problems.first { throw .breaks(problem) }
    if let place = step.expected.difference(from: root) { throw .changesMore("`\(place)`") }
    guard result[Int(again.span.upper)...] == after[Int(text.span.upper)...] else {
      throw .changesMore("the body")
    }
    return ending(in: result)
  }

  /// The edit, and after it replacements of bytes.
  ///
  /// Every pair, item, heading, task, mark and cell that no replacement touches must read as before, and no fault be new.
  package func applying(_ edits: [TextEdit]) throws(EditRefusal) -> VerifiedEdit {
    let result = try spliced(edits)
    try EditCheck(edits, path: path).check(after, result)
    return ending(in: result)
  }

  /// The whole file laid out anew; refused where it would say anything else than before.
  package func reformatted(to result: [UInt8]) throws(EditRefusal) -> VerifiedEdit {
    try ReformatCheck(path).check(after, result)
    return ending(in: result)
  }

  private func spliced(_ edits: [TextEdit]) throws(EditRefusal) -> [UInt8] {
    if let stray = edits.first(where: { $0.path != path }) {
      throw .splice(.severalFiles(path, stray.path))
    }
    do throws(SpliceError) {
      return try Splice.apply(edits, to: after)
    } catch {
      throw .splice(error)
    }
  }
}

/// How a file is read, by its name.
enum TextForm {
  case markdown, yaml, csv

  init(_ path: Path) {
    let name = path.name
    if name.suffix(4).elementsEqual(".csv".utf8) {
      self = .csv
    } else if name.suffix(4).elementsEqual(".yml".utf8)
      || name.suffix(5).elementsEqual(".yaml".utf8)
    {
      self = .yaml
    } else {
      self = .markdown
    }
  }

  func frontMatter(of bytes: [UInt8]) -> FrontMatter? {
    switch self {
    case .markdown: FrontMatter.read(bytes)
    case .yaml: FrontMatter.readWhole(bytes)
    case .csv: nil
    }
  }
}

extension YAMLNode {
  /// The first place where two values say different things, byte for byte; nil where there is none.
  func difference(from other: YAMLNode, at path: YAMLPath = .root) -> YAMLPath? {
    switch (content, other.content) {
    case (.scalar(let left, let leftStyle), .scalar(let right, let rightStyle)):
      let isSame =
        left.utf8.elementsEqual(right.utf8) && (leftStyle == .plain) == (rightStyle == .plain)
      return isSame ? nil : path
    case (.list(let left, _), .list(let right, _)):
      for (index, pair) in zip(left, right).enumerated() {
        if let place = pair.0.difference(from: pair.1, at: path.appending(.index(index))) {
          return place
        }
      }
      return left.count == right.count ? nil : path
    case (.mapping(let left, _), .mapping(let right, _)):
      for (left, right) in zip(left, right) {
        let place = path.appending(.key(left.key))
        guard left.key.utf8.elementsEqual(right.key.utf8) else { return place }
        if let place = left.value.difference(from: right.value, at: place) { return place }
      }
      return left.count == right.count ? nil : path
    default:
      return path
    }
  }
}
