// BookRevenue: terms, ARR, renewals, in exact money.
