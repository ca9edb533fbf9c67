// BookHistory: what changed, in the words of the trade.

import BookTesting
import Testing
