"""What a checklist is, without Sphinx: values in, values out, standard library only."""
