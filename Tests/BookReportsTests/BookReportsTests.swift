// Tests of BookReports.
