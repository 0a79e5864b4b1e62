"""What is found wrong with the whole book: rules get their answers, and findings are said."""
