#!/usr/bin/env python3
"""Takes the pictures of the demo for the guide (docs/guide/images) with the built program and a real browser. Run by hand."""

import sys

sys.dont_write_bytecode = True

from harness import LAPTOP, Browser, expect, product  # noqa: E402  (no bytecode first)
from pictures import IMAGES, shoot  # noqa: E402


def main():
    IMAGES.mkdir(parents=True, exist_ok=True)
    with product.folder() as place, product.Server("--demo", data=place / "demo") as server, Browser() as browser, \
            browser.visitor(server.address, device_scale_factor=1.5) as context:
        page = context.new_page()
        page.goto("/sign-in")
        shoot(page, "demo-door", {"width": 720, "height": 760})
        page.locator("main button", has_text="Lotte Claes").click()
        page.wait_for_url("**/inbox*")
        page.set_viewport_size(LAPTOP)
        for name in ("Martine Bossuyt", "Gert Vlaeminck"):
            expect(page.locator("a.card", has_text=name)).to_be_visible(timeout=60_000)
        shoot(page, "demo-first-look")
        page.goto("/inbox?view=all&q=Gert+Vlaeminck")
        page.locator("a.card", has_text="Gert Vlaeminck").first.click()
        page.wait_for_url("**/conversations/**")
        shoot(page, "demo-phone", {"width": 390, "height": 844})


if __name__ == "__main__":
    main()
