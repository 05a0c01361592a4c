class Problem(Exception):
    """What keeps the recorder from its work, in words for whoever started it."""
