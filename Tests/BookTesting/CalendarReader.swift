// CalendarReader: reads iCalendar by the letter of RFC 5545, for tests of what writes it.

/// A calendar as lines of properties, unfolded and told apart.
package struct CalendarReader {
  /// A property: its name with parameters, and its value as it is escaped.
  package struct Property: Equatable {
    package let name: String
    package let value: String

    /// The value of the type TEXT, without escapes.
    package var text: String {
      var text = ""
      var isEscaped = false
      for character in value.unicodeScalars {
        if isEscaped {
          text.unicodeScalars.append(character == "n" || character == "N" ? "\n" : character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          text.unicodeScalars.append(character)
        }
      }
      return text
    }
  }

  package let properties: [Property]

  /// Nil where a line does not end with CR and LF, is longer than 75 bytes, or is no property.
  package init?(_ calendar: String) {
    guard let lines = Self.unfolded(calendar) else { return nil }
    var properties: [Property] = []
    for line in lines {
      guard let colon = line.unicodeScalars.firstIndex(of: ":") else { return nil }
      properties.append(
        Property(
          name: String(line[..<colon]),
          value: String(line[line.unicodeScalars.index(after: colon)...])))
    }
    self.properties = properties
  }

  /// The lines as they were before they were folded, from the bytes.
  package static func unfolded(_ text: String) -> [String]? {
    var lines: [[UInt8]] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0x0D), end + 1 < rest.endIndex, rest[end + 1] == 0x0A
      else { return nil }
      let line = rest[..<end]
      guard line.count <= 75, !line.contains(0x0A), String(validating: line, as: UTF8.self) != nil
      else { return nil }
      if line.first == 0x20, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
      rest = rest[(end + 2)...]
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The properties of each event, without those of its alarms.
  package var events: [[String: Property]] {
    var events: [[String: Property]] = []
    var event: [String: Property]?
    var isInAlarm = false
    for property in properties {
      switch (property.name, property.value) {
      case ("BEGIN", "VEVENT"): event = [:]
      case ("BEGIN", "VALARM"): isInAlarm = true
      case ("END", "VALARM"): isInAlarm = false
      case ("END", "VEVENT"):
        if let event { events.append(event) }
        event = nil
      default:
        if !isInAlarm { event?[property.name] = property }
      }
    }
    return events
  }
}
