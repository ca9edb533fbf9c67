// CommitMessageText: a commit's message as Git tidies it.

internal import CLibgit2

/// The text of a message, before there is a commit.
package enum CommitMessageText {
  /// Without blanks at ends of lines, blank lines around it, and more than one in a row; one newline at its end, or empty.
  package static func cleaned(_ message: String) throws(GitError) -> String {
    try LibGit2.start()
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    try check("tidy the message") { git_message_prettify(&buffer, message, 0, 0) }
    return String(
      decoding: UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size), as: UTF8.self)
  }
}
