// Tests of BookFacts.
