"""Opens each exported file with its real reader: consumers.py FOLDER BINARY"""
import sys

import checks_annotation  # noqa: F401
import checks_editors  # noqa: F401
import checks_news  # noqa: F401
import checks_page  # noqa: F401
import checks_payloads  # noqa: F401
import checks_tables  # noqa: F401
import harness

sys.exit(1 if harness.run_all() else 0)
