// The chapter `calendar`: what is ahead, in other calendars.

extension Topic {
  static let calendar = Topic(
    name: "calendar", summary: "Renewals, notice, milestones and updates in your calendar",
    markdown: {
      #"""
      A deadline for notice that stands only in the book is seen by whoever looks there. In the calendar
      it is seen by everybody.

      ```console
      $ csbook calendar --owner tomas -o tomas.ics
      $ csbook calendar --owner tomas | grep -c BEGIN:VEVENT
      5
      $ csbook calendar mossbridge | grep ^SUMMARY
      SUMMARY:QBR due: Mossbridge Property Services
      SUMMARY:Last day for notice: Mossbridge Property Services\, USD 72\,000
      SUMMARY:Renewal: Mossbridge Property Services\, USD 72\,000
      ```

      It is an iCalendar file (RFC 5545), which Google Calendar, Outlook, Apple Calendar and Thunderbird
      read. Once imported it stays as it is. What shall stay current is subscribed to: let a scheduled job
      write the file to where your colleagues' calendars can fetch it. It says who is at risk and what of
      it you mean to do: put it where the book itself could stand.

      ## What stands in it

      Renewal
      : Each open renewal, on its due day. Reminder 30 days before.

      Notice
      : The last day on which notice can be given of an open renewal. 30 and 7 days before.

      Milestone
      : An open task of a success plan that is not closed, on its due day. 3 days before.

      Update
      : The `next_update` of an open escalation, the `next_on` of an open risk. The day before.

      QBR
      : The day on which the cadence of the segment runs out for a `qbr`: the last one, or else the first
        start, and the days that the segment allows. 14 days before.

      Reminders come at nine in the morning. What is overdue stays, on its day in the past, until it is
      done or decided. Accounts are picked as everywhere (`csbook help terms`). `--owner` takes one
      person's matters: their accounts, and what is theirs in those of others; a milestone that the
      customer has to reach is a matter of the account's owner.

      ## One event

      ```console
      $ csbook calendar mossbridge | sed -n '/^UID.*notice/,/TRANSP/p'
      UID:mossbridge.notice.y2-y3@quillmere-customer-success.csbook
      DTSTAMP:20260302T000000Z
      SEQUENCE:20514
      DTSTART;VALUE=DATE:20260702
      DTEND;VALUE=DATE:20260703
      TRANSP:TRANSPARENT
      ```

      An event takes the whole day and leaves it free. Its UID says what it is about (the account, the
      kind and the contract, plan and task, escalation or risk) in which book, and never when: a renewal
      that was moved is moved in the calendar, and not there twice. A task without `^id` is known by its
      words; give those that matter an id. A renewal of several contracts goes by the first.

      DTSTAMP is the time of the commit where `--at` names one, else the beginning of the day, and
      SEQUENCE is the number of the day (`--as-of`). So the same state gives the same file, and what was
      written on a later day goes before what was written on an earlier one.
      """#
    })
}
