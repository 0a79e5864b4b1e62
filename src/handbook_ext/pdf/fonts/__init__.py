"""The fonts a book is set with: those in Typst itself, and behind them the project's."""
