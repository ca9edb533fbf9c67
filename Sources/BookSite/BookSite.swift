// BookSite: what a browser shows of a book: pages without scripts, of the figures that commands tell.
