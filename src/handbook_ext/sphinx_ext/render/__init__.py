"""What readers get: lists on their pages, generated pages, scripts, and files of JSON."""
