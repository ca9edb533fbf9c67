// BookTesting: what the test targets share.
