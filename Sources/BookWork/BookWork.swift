// BookWork: journeys, plans, tasks, contacts, engagement, surveys: arithmetic on what is written.
