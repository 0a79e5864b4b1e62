"""What documents say, as plain values: collected once, judged by every later build."""
