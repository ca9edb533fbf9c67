// The open steps of a play that is closed.

import BookModel
import BookText

/// An edit of a play, and after it the end of what was still open in it.
package struct StepsEnding {
  package let edit: VerifiedEdit
  /// How many steps were cancelled.
  package let count: Int

  /// Cancels every open task on a day, in the style that its line has.
  package init(_ edit: VerifiedEdit, on day: Day) throws(EditRefusal) {
    let bytes = edit.after
    let (body, _) = Body.read(bytes, in: FrontMatter.read(bytes).body)
    let open = body.tasks.filter { $0.state == .open || $0.state == .inProgress }
    let edits = open.flatMap { task in
      TaskLine(task, path: edit.path, bytes: bytes).ending(on: day, isCancelled: true)
    }
    count = open.count
    self.edit = edits.isEmpty ? edit : try edit.applying(edits)
  }
}
