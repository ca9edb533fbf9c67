// Whether replacements of bytes left alone what they do not touch.

/// Compares a text with its edited self, part by part.
struct EditCheck {
  let touched: TouchedBytes
  private let form: TextForm

  init(_ edits: [TextEdit], path: Path) {
    touched = TouchedBytes(edits)
    form = TextForm(path)
  }

  func check(_ old: [UInt8], _ new: [UInt8]) throws(EditRefusal) {
    if case .csv = form {
      try checkTable(old, new)
      return
    }
    guard let oldText = form.frontMatter(of: old), let newText = form.frontMatter(of: new) else {
      throw .noFrontMatter
    }
    let (oldBody, oldProblems) = Body.read(old, in: oldText.body)
    let (newBody, newProblems) = Body.read(new, in: newText.body)
    if let oldRoot = oldText.root {
      try checkFaults(oldText.problems + oldProblems, newText.problems + newProblems)
      guard let newRoot = newText.root else { throw .changesMore("all of the front matter") }
      if let place = difference(oldRoot, newRoot, at: .root) { throw .changesMore("`\(place)`") }
      try checkLeaves(oldRoot, newRoot)
    } else if oldText.body.isEmpty {
      // Nothing of the file could be read, and nothing that is read now can be compared.
      return
    }
    try checkBody(oldBody, old, newBody, new)
  }

  /// No more may be wrong than before; but a near miss that was mended to a task may show that its tokens miss, too.
  func checkFaults(_ old: [TextProblem], _ new: [TextProblem]) throws(EditRefusal) {
    let old = old.filter { !$0.isNearMiss }
    let new = new.filter { !$0.isNearMiss }
    guard new.count > old.count else { return }
    let known = Set(old.map(\.kind))
    if let problem = new.first(where: { !known.contains($0.kind) }) ?? new.last {
      throw .breaks(problem)
    }
  }

  // MARK: Front matter

  /// The first place that differs though no edit touches it.
  private func difference(_ old: YAMLNode, _ new: YAMLNode, at path: YAMLPath) -> YAMLPath? {
    guard touched.old.touch(old.span) || touched.new.touch(new.span) else {
      return old.difference(from: new, at: path)
    }
    switch (old.content, new.content) {
    case (.mapping(let old, _), .mapping(let new, _)):
      return difference(
        old.map { Part(key: $0.key, span: $0.keySpan.union($0.value.span), value: $0.value) },
        new.map { Part(key: $0.key, span: $0.keySpan.union($0.value.span), value: $0.value) },
        at: path)
    case (.list(let old, _), .list(let new, _)):
      return difference(
        old.map { Part(key: nil, span: $0.span, value: $0) },
        new.map { Part(key: nil, span: $0.span, value: $0) }, at: path)
    default: return nil
    }
  }

  /// A pair of a mapping, or an item of a list, which has no key.
  private struct Part {
    let key: String?
    let span: Span
    let value: YAMLNode

    func place(in path: YAMLPath) -> YAMLPath { key.map { path.appending(.key($0)) } ?? path }
  }

  private func difference(_ old: [Part], _ new: [Part], at path: YAMLPath) -> YAMLPath? {
    let oldRest = old.filter { !touched.old.touch($0.span) }
    let newRest = new.filter { !touched.new.touch($0.span) }
    for (left, right) in zip(oldRest, newRest) {
      guard left.key.map({ Array($0.utf8) }) == right.key.map({ Array($0.utf8) }) else {
        return left.place(in: path)
      }
      if let place = left.value.difference(from: right.value, at: left.place(in: path)) {
        return place
      }
    }
    guard oldRest.count == newRest.count else { return path }
    // A touched pair that keeps its key is looked into; one that does not was meant to go or to come.
    let newTouched = new.filter { touched.new.touch($0.span) }
    for left in old where left.key != nil && touched.old.touch(left.span) {
      guard let right = newTouched.first(where: { $0.key == left.key }) else { continue }
      if let place = difference(left.value, right.value, at: left.place(in: path)) { return place }
    }
    return nil
  }

  /// Every key and scalar that no edit touches must stand where its bytes went.
  ///
  /// So a key can be renamed, but not with an edit that makes its value part of something else.
  private func checkLeaves(_ old: YAMLNode, _ new: YAMLNode) throws(EditRefusal) {
    var found: [UInt32: Leaf] = [:]
    for leaf in leaves(of: new) { found[leaf.span.lower] = leaf }
    for leaf in leaves(of: old) where !touched.old.touch(leaf.span) {
      guard let same = found[touched.moved(leaf.span.lower)], same.isKey == leaf.isKey,
        same.isPlain == leaf.isPlain, same.text.utf8.elementsEqual(leaf.text.utf8)
      else { throw .changesMore("`\(leaf.text)`") }
    }
  }

  /// A key or a scalar.
  private struct Leaf {
    let text: String
    let span: Span
    let isKey: Bool
    let isPlain: Bool
  }

  private func leaves(of node: YAMLNode) -> [Leaf] {
    switch node.content {
    case .scalar(let text, let style):
      node.span.isEmpty
        ? [] : [Leaf(text: text, span: node.span, isKey: false, isPlain: style == .plain)]
    case .list(let items, _):
      items.flatMap(leaves)
    case .mapping(let pairs, _):
      pairs.flatMap { pair in
        [Leaf(text: pair.key, span: pair.keySpan, isKey: true, isPlain: true)]
          + leaves(of: pair.value)
      }
    }
  }
}

extension TextProblem {
  fileprivate var isNearMiss: Bool {
    if case .taskNearMiss = kind { true } else { false }
  }
}
