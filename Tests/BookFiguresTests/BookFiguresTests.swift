// Tests of BookFigures.
