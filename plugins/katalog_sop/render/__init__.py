"""Pages of the catalogue: Markdown files made of headings and blocks of ready HTML."""
