// BookQuery: a day's figures as read-only SQL tables.
