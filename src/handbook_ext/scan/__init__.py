"""Reads printed checklists back from scans and photographs; needs the extra ``[scan]``.

``read_pictures`` is the way in. Everything is done on this machine.
"""
