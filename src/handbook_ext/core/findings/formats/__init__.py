"""How findings are said: one module a format. A build needs one of them, by_name.py all."""
