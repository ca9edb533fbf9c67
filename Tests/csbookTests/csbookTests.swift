// Tests of csbook.
