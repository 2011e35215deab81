"""What the browser tests stand on: the running program, a real browser, and the looks at a page that every test takes."""

import contextlib
import email
import email.policy
import imaplib
import json
import pathlib
import subprocess
import sys
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "blackbox"))

import product  # noqa: E402  (found by the line above)

EXECUTABLE = "/usr/bin/chromium"
OUT = pathlib.Path(__file__).resolve().parent / "out"
PHONE, LAPTOP, WALL = {"width": 360, "height": 740}, {"width": 1280, "height": 800}, {"width": 1920, "height": 1080}

# WCAG 2.2 AA and what axe adds of its own good practice.
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


class Browser:
    """One Chromium for a run of tests."""

    def __enter__(self):
        self._playwright = sync_playwright().start()
        self._chromium = self._playwright.chromium.launch(executable_path=EXECUTABLE, args=["--no-sandbox"])
        return self

    def __exit__(self, *_):
        self._chromium.close()
        self._playwright.stop()

    @contextlib.contextmanager
    def visitor(self, address, viewport=None, **options):
        """A person with a browser of his own: no cookies, no history. Requests to any other host than ours are refused and remembered."""
        settings = {"viewport": viewport or LAPTOP, "base_url": address, "locale": "nl-BE", "timezone_id": "Europe/Brussels", **options}
        context = self._chromium.new_context(**settings)
        context.set_default_timeout(10_000)
        context.strangers = []

        def guard(route):
            if route.request.url.startswith((address, "data:", "blob:")):
                route.continue_()
            else:
                context.strangers.append(route.request.url)
                route.abort()

        context.route("**/*", guard)
        try:
            yield context
        finally:
            context.close()


def watched(page):
    """Keeps what goes wrong inside a page: failed scripts, what the policy refused, errors on the console."""
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(f"script: {error}"))
    page.on("console", lambda message: page.troubles.append(f"console: {message.text}") if message.type == "error" else None)
    return page


def axe_violations(page):
    """What axe-core finds, a line for each place."""
    results = Axe().run(page, options=RULES).response
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {node['html'][:160]}"
        for violation in results["violations"] for node in violation["nodes"]
    ]


def overflow(page):
    """Elements that stick out of the page to the right; nothing when one can read it without scrolling sideways."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > width + 1 && getComputedStyle(one).position !== 'fixed')
                .slice(0, 5).map(one => one.outerHTML.slice(0, 120));
        }""")


def check(test, page, name, sizes=(PHONE, LAPTOP), schemes=("light", "dark")):
    """The look that every page gets: axe (target sizes with it) and width, on a phone and a laptop, light and dark, with a picture of each."""
    before = page.viewport_size
    for size in sizes:
        page.set_viewport_size(size)
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            with test.subTest(page=name, width=size["width"], scheme=scheme):
                picture(page, f"{name}-{size['width']}-{scheme}")
                test.assertEqual(axe_violations(page), [])
                test.assertEqual(overflow(page), [], "the page is wider than the screen")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(before)


def picture(page, name):
    """A screenshot in `out`, for people to look at."""
    OUT.mkdir(exist_ok=True)
    page.screenshot(path=OUT / f"{name}.png")


def focused(page):
    """The element that has the focus, in a few words; None for the page itself."""
    return page.evaluate(
        """() => {
            const one = document.activeElement;
            if (!one || one === document.body) return null;
            const box = one.getBoundingClientRect(), style = getComputedStyle(one);
            // Covered is what shows nowhere: neither in the middle nor near a corner (WCAG 2.4.11).
            const inset = Math.min(4, box.width / 3, box.height / 3);
            const points = [[(box.left + box.right) / 2, (box.top + box.bottom) / 2], [box.left + inset, box.top + inset], [box.right - inset, box.top + inset],
                [box.left + inset, box.bottom - inset], [box.right - inset, box.bottom - inset]];
            const shows = points.some(([x, y]) => {
                const above = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null;
                return above && (above === one || one.contains(above) || above.contains(one) || (one.labels && [...one.labels].some(label => label.contains(above))));
            });
            return {
                tag: one.tagName.toLowerCase(), id: one.id, text: (one.innerText || one.value || one.getAttribute('aria-label') || '').trim().slice(0, 60),
                outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none',
                covered: !shows,
            };
        }""")


def tab_walk(page, limit=200):
    """Presses Tab until the focus has been round; gives the stops in order."""
    stops = []
    page.evaluate("document.activeElement && document.activeElement.blur(); window.scrollTo(0, 0)")
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop is None:
            break
        stops.append(stop)
    return stops


def set_up(page, link):
    """Goes through the set-up as the first administrator does, and ends at the inbox."""
    page.goto(link)
    page.locator("[name=organisation]").fill("Gemeente Waterlinge")
    page.locator("[name=name]").fill("Lotte Claes")
    page.locator("[name=email]").fill(product.ADMINISTRATOR)
    page.locator("[name=password]").fill(product.PASSWORD)
    page.locator("main form button").last.click()
    page.wait_for_url(lambda url: "/setup/" not in url)
    if "/sign-in" in page.url:
        sign_in(page)


def sign_in(page, email_address=product.ADMINISTRATOR, password=product.PASSWORD):
    if "/sign-in" not in page.url:
        page.goto("/sign-in")
    page.locator("[name=email]").fill(email_address)
    page.locator("[name=password]").fill(password)
    page.locator("form[action='/sign-in'] button").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)


def pour(path, kind, data, *options):
    """Imports beside the running server; gives the counts."""
    result = product.run("import", path, "--as", kind, "--data", data, "--json", *options)
    if result.status != 0:
        raise AssertionError(result)
    return result.lines[-1]


class MailServers:
    """The Postfix and Dovecot of `Tests/support`, on loopback."""

    def __enter__(self):
        script = product.ROOT / "Tests" / "support" / "mailservers.py"
        self._process = subprocess.Popen([sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.facts = json.loads(self._process.stdout.readline())
        if "error" in self.facts:
            raise AssertionError(self.facts["error"])
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait(30)

    def mails(self, address, seconds=20):
        """What lies in a mailbox, waited for until there is something."""
        end = time.monotonic() + seconds
        while True:
            with imaplib.IMAP4("127.0.0.1", self.facts["imap"]) as box:
                box.login(address, self.facts["password"])
                box.select("INBOX", readonly=True)
                numbers = box.search(None, "ALL")[1][0].split()
                if numbers or time.monotonic() > end:
                    return [email.message_from_bytes(box.fetch(number, "(RFC822)")[1][0][1], policy=email.policy.default) for number in numbers]
            time.sleep(0.3)


__all__ = [
    "Browser", "LAPTOP", "MailServers", "PHONE", "WALL", "axe_violations", "check", "expect", "focused", "overflow", "picture", "pour", "product",
    "set_up", "sign_in", "tab_walk", "watched",
]
