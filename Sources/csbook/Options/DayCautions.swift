// What readers of a day's tables have to know beside them.

import BookQuery
import BookReports

extension QueryDay {
  /// Says on standard error what the tables lack; known once they have been read.
  func sayCautions() {
    if lacksRate {
      System.say("csbook: amounts without a rate of exchange are empty: csbook lint\n")
    }
    for caution in knownAlerts.map(AlertsReport.cautions) ?? [] {
      System.say("csbook: \(Terminal.safe(caution, newlines: false))\n")
    }
  }
}

extension OpenedBook {
  /// Says on standard error what has to be said of the day and of what cannot be read.
  func sayCautions() {
    for note in notes + provenance.cautions {
      System.say("csbook: \(Terminal.safe(note, newlines: false))\n")
    }
  }
}
