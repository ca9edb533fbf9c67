// Tests of BookWork.
