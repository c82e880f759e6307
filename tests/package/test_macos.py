"""What macOS is told."""

from __future__ import annotations

import plistlib

from package.macos import info_plist
from package.product import SCHEMES, VERSION


def test_info_plist_names_version_and_links() -> None:
    read = plistlib.loads(plistlib.dumps(info_plist()))
    assert read["CFBundleShortVersionString"] == VERSION
    assert read["LSBackgroundOnly"] is False
    assert [scheme for row in read["CFBundleURLTypes"] for scheme in row["CFBundleURLSchemes"]] == list(
        SCHEMES
    )
