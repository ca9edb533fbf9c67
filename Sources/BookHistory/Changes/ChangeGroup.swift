// Changes of one account, told together.

/// The changes of one account, or of one shared file.
package struct ChangeGroup: Hashable, Sendable {
  package let subject: String
  package let isAccount: Bool
  /// What is told, the most important first; details only where there is nothing else.
  package let texts: [String]

  /// The groups in the order in which the changes first name them.
  package static func groups(of changes: [BookChange]) -> [ChangeGroup] {
    var order: [String] = []
    var bySubject: [String: [BookChange]] = [:]
    for change in changes {
      if bySubject[change.subject] == nil { order.append(change.subject) }
      bySubject[change.subject, default: []].append(change)
    }
    return order.map { subject in
      let all = bySubject[subject] ?? []
      let main = all.filter { !$0.isDetail }
      var seen: Set<String> = []
      let texts = (main.isEmpty ? all : main).map(\.text).filter { seen.insert($0).inserted }
      return ChangeGroup(subject: subject, isAccount: all.first?.account != nil, texts: texts)
    }
  }
}
