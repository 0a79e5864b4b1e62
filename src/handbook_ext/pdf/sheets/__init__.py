"""Pages with boxes that a camera can read: their marks, codes and lines."""
