// Tests of BookLint.
