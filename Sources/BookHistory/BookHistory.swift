// The book through its commits: what changed, in the words of the trade.
