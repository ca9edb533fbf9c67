// BookFigures: one day of a book: segment, facts, health, renewals, each computed once, on demand.
