// FileLayout: a file of the book as `fmt` writes it.

import BookModel
import BookText

/// Lays out files anew; the same text always comes out as it went in.
package enum FileLayout {
  /// The file laid out anew, read again and found to say what it said; refused where it cannot be read without a fault.
  package static func edit(
    of bytes: [UInt8], at path: Path, as kind: Kind
  ) throws(EditRefusal) -> VerifiedEdit {
    let unix = LineEnding.unix(bytes)
    let text = try kind.isTable ? table(unix) : document(unix, at: path, as: kind)
    return try VerifiedEdit(of: bytes, at: path)
      .reformatted(to: LineEnding.most(of: bytes).applied(to: text))
  }

  private static func table(_ bytes: [UInt8]) throws(EditRefusal) -> [UInt8] {
    let (table, problems) = CSVTable.read(bytes)
    if let problem = problems.first { throw .unreadable(problem) }
    return table.columns.isEmpty ? bytes : TableLayout.text(of: table, in: bytes)
  }

  private static func document(
    _ bytes: [UInt8], at path: Path, as kind: Kind
  ) throws(EditRefusal) -> [UInt8] {
    let text = kind == .book ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)
    if let problem = text.problems.first { throw .unreadable(problem) }
    guard let shape = kind.shape else { throw .noFrontMatter }
    var out = fence(bytes[..<Int(text.span.lower)])
    if case .mapping(let pairs, isFlow: false)? = text.root?.content, !pairs.isEmpty {
      do throws(UnclearOutline) {
        out += try FrontMatterLayout.text(of: text, in: bytes, as: shape)
      } catch {
        throw .unclearLayout
      }
    } else {
      out += bytes[text.span.range]
    }
    out += fence(bytes[Int(text.span.upper)..<Int(text.body.lower)])
    out += try body(bytes, text.body, at: path)
    while out.last == 0x0A { out.removeLast() }
    return out + [0x0A]
  }

  /// A fence without the blanks behind it.
  private static func fence(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.filter { $0 != 0x20 && $0 != 0x09 }
  }

  private static func body(
    _ bytes: [UInt8], _ body: Span, at path: Path
  ) throws(EditRefusal) -> ArraySlice<UInt8> {
    guard !bytes[body.range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else {
      return []
    }
    do throws(SpliceError) {
      let edits = BodyLayout.edits(of: bytes, in: body, at: path)
      return try Splice.apply(edits, to: bytes)[Int(body.lower)...]
    } catch {
      throw .splice(error)
    }
  }
}
