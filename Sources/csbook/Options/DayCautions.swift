// What readers of a day's tables have to know beside them.

import BookQuery
import BookReports

extension QueryDay {
  /// Says on standard error what the tables lack; known once they have been read.
  func sayCautions() {
    if lacksRate {
      System.say("csbook: amounts without a rate of exchange are empty: csbook lint\n")
    }
    System.caution(knownAlerts.map(AlertsReport.cautions) ?? [])
  }
}

extension OpenedBook {
  /// Says on standard error what has to be said of the day and of what cannot be read.
  func sayCautions() {
    System.caution(notes + provenance.cautions)
  }
}

extension System {
  /// Says on standard error what readers of an answer have to know beside it, a line each.
  static func caution(_ sentences: [String]) {
    for sentence in sentences {
      say("csbook: \(Terminal.safe(sentence, newlines: false))\n")
    }
  }
}
