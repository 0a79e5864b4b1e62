"""``python -m handbook_ext``: the command where its script is not on the path."""

from __future__ import annotations

import sys

from handbook_ext.command import main

sys.exit(main())
