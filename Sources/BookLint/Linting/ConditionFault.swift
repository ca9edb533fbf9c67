// What is wrong with the conditions of the shared documents, found once for all rules.

import BookFacts
import BookModel
import BookText

/// A condition that cannot be read, at its place in the file.
struct ConditionFault: Sendable {
  let error: ConditionError
  /// The words at fault, where the condition stands plainly on one line; else the whole of it.
  let span: Span
  let isExact: Bool

  private init(_ error: ConditionError, in text: String, at span: Span) {
    self.error = error
    // Quotes, escapes and folded lines make the bytes of the file others than those of the text.
    isExact = span.range.count == text.utf8.count
    let lower = Int(span.lower) + error.offset
    self.span = isExact ? Span(lower, lower + error.length) : span
  }

  /// The faults of all conditions in the shared documents of a book, by their files.
  static func all(in book: Book, by engine: ConditionEngine) -> [Path: [ConditionFault]] {
    var faults: [Path: [ConditionFault]] = [:]
    for document in book.sharedDocuments {
      document.fields.forEachValue(of: .conditions) { written in
        guard case .condition(let stratum) = written.type, let text = written.text else { return }
        do throws(ConditionError) {
          _ = try engine.compile(text, readingBelow: stratum)
        } catch {
          faults[document.path, default: []].append(
            ConditionFault(error, in: text, at: written.span))
        }
      }
    }
    return faults
  }
}
