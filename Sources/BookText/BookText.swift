// BookText: one file's text: positions, front matter, Markdown, CSV, findings, edits.
