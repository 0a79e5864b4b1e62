"""[a](gone.md), {ref}`gone`, :ref:`gone`."""

ADDRESS = "http://localhost:8000/"
