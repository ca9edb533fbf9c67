// Text with keycaps before the places that matter.

import Foundation

/// A text out of which the keycaps 1️⃣ to 🔟 were taken, with the byte offset of each.
package struct MarkedText {
  package let text: String
  /// The offset in bytes of UTF-8, by keycap.
  package let offsets: [String: Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [String: Int] = [:]
    for character in marked {
      if MarkedText.keycaps.contains(character) {
        offsets[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  private static let keycaps: Set<Character> = [
    "1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣", "🔟",
  ]
}
