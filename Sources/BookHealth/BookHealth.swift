// BookHealth: scores with their reasons.
