// Which fixes are made together, and what they make of the files.

import BookText

/// Fixes that do not meet, out of those that findings offer.
package struct FixPlan {
  /// The findings whose fixes are to be made, in the order of the findings.
  package let chosen: [Finding]

  /// Takes each fix that keeps clear of those before it; the others may have their turn in the next round.
  ///
  /// Fixes that only touch each other, or insert at one point, are taken to meet. A fix is made whole or not at all, and
  /// only if all the files that it edits may be touched.
  package init(_ findings: [Finding], touching mayTouch: (Path) -> Bool) {
    var chosen: [Finding] = []
    var taken: [Path: [Span]] = [:]
    for finding in findings {
      guard let fix = finding.fix, !fix.edits.isEmpty,
        fix.edits.allSatisfy({ mayTouch($0.path) })
      else { continue }
      let meets = fix.edits.contains { edit in
        taken[edit.path, default: []].contains {
          $0.lower <= edit.span.upper && edit.span.lower <= $0.upper
        }
      }
      guard !meets else { continue }
      for edit in fix.edits { taken[edit.path, default: []].append(edit.span) }
      chosen.append(finding)
    }
    self.chosen = chosen
  }

  /// The files that the findings stand in or the fixes edit.
  package var paths: Set<Path> {
    Set(chosen.flatMap { [$0.path] + ($0.fix?.edits.map(\.path) ?? []) })
  }

  /// What the fixes make of files.
  package struct Outcome {
    /// The files that changed.
    package let texts: [Path: VerifiedEdit]
    package let fixed: [Finding]
    /// The findings whose fixes would have changed more than they should.
    package let refused: [(finding: Finding, refusal: EditRefusal)]
  }

  /// Makes the fixes; where they cannot all be made, each that can.
  package func applied(to texts: [Path: VerifiedEdit]) -> Outcome {
    do throws(EditRefusal) {
      return Outcome(
        texts: try Self.applying(chosen.flatMap { $0.fix?.edits ?? [] }, to: texts),
        fixed: chosen, refused: [])
    } catch {
      return appliedOneByOne(to: texts)
    }
  }

  private func appliedOneByOne(to texts: [Path: VerifiedEdit]) -> Outcome {
    var changed: [Path: VerifiedEdit] = [:]
    var edits: [TextEdit] = []
    var fixed: [Finding] = []
    var refused: [(finding: Finding, refusal: EditRefusal)] = []
    for finding in chosen {
      do throws(EditRefusal) {
        let more = edits + (finding.fix?.edits ?? [])
        changed = try Self.applying(more, to: texts)
        edits = more
        fixed.append(finding)
      } catch {
        refused.append((finding, error))
      }
    }
    return Outcome(texts: changed, fixed: fixed, refused: refused)
  }

  private static func applying(
    _ edits: [TextEdit], to texts: [Path: VerifiedEdit]
  ) throws(EditRefusal) -> [Path: VerifiedEdit] {
    var changed: [Path: VerifiedEdit] = [:]
    for (path, edits) in Dictionary(grouping: edits, by: \.path) {
      guard let text = texts[path] else { continue }
      changed[path] = try text.applying(edits)
    }
    return changed
  }
}
