"""How builders with form fields draw a checklist. All others use docutils' own visitors."""
