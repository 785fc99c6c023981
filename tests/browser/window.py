"""Showing a page as one reader or another would see it."""

from __future__ import annotations

from typing import Any


def show(browser: Any, address: str, width: int = 1280, scheme: str = "light", media: str = "screen") -> None:
    """Open a page afresh in a window of this width."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    scheme_feature = {"name": "prefers-color-scheme", "value": scheme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [scheme_feature]})
    browser.get("about:blank")
    browser.get(address)
