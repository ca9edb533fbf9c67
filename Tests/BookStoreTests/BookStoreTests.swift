// Tests of BookStore.
