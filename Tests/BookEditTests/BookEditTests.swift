// BookEdit: what writing commands make of a book.

import BookTesting
import Testing
