"""What macOS is told: the keys of Info.plist beside those that PyInstaller writes."""

from __future__ import annotations

from package.product import IDENTIFIER, NAME, SCHEMES, VERSION, copyright_line


def info_plist() -> dict[str, object]:
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleExecutable": NAME,
        "CFBundleShortVersionString": VERSION,
        "CFBundleVersion": VERSION,
        "CFBundleURLTypes": [
            {
                "CFBundleURLName": IDENTIFIER,
                "CFBundleURLSchemes": list(SCHEMES),
                "CFBundleTypeRole": "Viewer",
            }
        ],
        "LSApplicationCategoryType": "public.app-category.social-networking",
        "LSBackgroundOnly": False,  # the server beside the window is a program for terminals
        "LSMinimumSystemVersion": "13.0",  # of Qt 6.11
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": copyright_line(),
        "NSLocalNetworkUsageDescription": f"{NAME} chats with the people on your network.",
    }
