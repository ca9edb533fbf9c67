// BookFacts: the catalogue of facts, and conditions over one account's row.
