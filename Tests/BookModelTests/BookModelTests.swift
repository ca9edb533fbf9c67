// Tests of BookModel.
