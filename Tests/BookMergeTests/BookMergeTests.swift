// BookMerge: two edits of one file.

import BookTesting
import Testing
