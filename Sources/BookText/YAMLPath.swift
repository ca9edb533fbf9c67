// The way to a value in front matter.

/// Keys and places in lists, from the outermost mapping on: `["contracts", 1, "arr"]`.
package struct YAMLPath: Hashable, Sendable {
  package let steps: [Step]

  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// The outermost mapping itself.
  package static let root = YAMLPath([])

  package enum Step: Hashable, Sendable {
    case key(String)
    /// A place in a list, counted from 0.
    case index(Int)
  }

  package func appending(_ step: Step) -> YAMLPath { YAMLPath(steps + [step]) }

  /// The way to what holds the value; nil for the outermost mapping.
  var parent: YAMLPath? { steps.isEmpty ? nil : YAMLPath(Array(steps.dropLast())) }
}

extension YAMLPath: ExpressibleByArrayLiteral {
  package init(arrayLiteral steps: Step...) {
    self.init(steps)
  }
}

extension YAMLPath.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral key: String) {
    self = .key(key)
  }

  package init(integerLiteral index: Int) {
    self = .index(index)
  }
}

extension YAMLPath: CustomStringConvertible {
  /// `contracts[1].arr`.
  package var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

extension YAMLNode {
  /// The value at a path.
  package subscript(path: YAMLPath) -> YAMLNode? {
    var node = self
    for step in path.steps {
      guard let next = node.child(step) else { return nil }
      node = next
    }
    return node
  }

  func child(_ step: YAMLPath.Step) -> YAMLNode? {
    switch (step, content) {
    case (.key(let key), .mapping(let pairs, _)): pairs.first { $0.key == key }?.value
    case (.index(let index), .list(let items, _)):
      items.indices.contains(index) ? items[index] : nil
    default: nil
    }
  }

  var isFlow: Bool {
    switch content {
    case .scalar: false
    case .list(_, let isFlow), .mapping(_, let isFlow): isFlow
    }
  }
}
