// Tests of BookText.
