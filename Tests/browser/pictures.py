#!/usr/bin/env python3
"""Takes the pictures of the guide (docs/guide/images) with the built program, a real browser and real mail servers. Run by hand, as root."""

import datetime
import html
import pathlib
import sys

sys.dont_write_bytecode = True

from harness import LAPTOP, PHONE, Browser, MailServers, expect, product, set_up  # noqa: E402  (no bytecode first)
from test_desk import mail_settings  # noqa: E402
from test_together import add_colleague  # noqa: E402

import mails  # noqa: E402, I001
import town  # noqa: E402

IMAGES = product.ROOT / "docs" / "guide" / "images"
PAPER = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>%s</title><style>
body { margin: 0; padding: 28px; background: #efede6; font: 15px/1.5 system-ui, "Noto Sans", sans-serif; color: #1c2330; }
.window { background: #fff; border: 1px solid #dcd9cf; border-radius: 10px; overflow: hidden; box-shadow: 0 8px 28px rgb(0 0 0 / 12%%); }
.bar { display: flex; gap: 8px; align-items: center; padding: 10px 16px; background: #f7f6f2; border-bottom: 1px solid #dcd9cf; color: #535c6c; font-size: 13px; }
.bar i { width: 11px; height: 11px; border-radius: 50%%; background: #dcd9cf; }
pre { margin: 0; padding: 18px 20px; white-space: pre-wrap; overflow-wrap: anywhere; } .terminal pre { background: #1c2330; color: #e9ecf1; font: 14px/1.55 "Noto Sans Mono", monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0; padding: 16px 20px; border-bottom: 1px solid #dcd9cf; font-size: 14px; }
dt { color: #535c6c; } dd { margin: 0; overflow-wrap: anywhere; } h1 { font-size: 20px; margin: 0; padding: 16px 20px 0; } .mail pre { font: inherit; }
</style>%s</html>"""


def window(context, name, title, content, kind):
    """A picture of text that came from elsewhere than our pages: a terminal, a mail program."""
    page = context.new_page()
    page.set_viewport_size({"width": 860, "height": 300})
    bar = f'<div class="bar"><i></i><i></i><i></i><span>{html.escape(title)}</span></div>'
    page.set_content(PAPER % (html.escape(title), f'<div class="window {kind}">{bar}{content}</div>'))
    page.locator("body").screenshot(path=IMAGES / f"{name}.png")
    page.close()


def shoot(page, name, size=LAPTOP):
    page.set_viewport_size(size)
    page.mouse.move(0, 0)
    page.screenshot(path=IMAGES / f"{name}.png")


def open_card(page, words):
    page.goto("/inbox?view=all")
    page.locator("a.card", has_text=words).first.click()
    page.wait_for_url("**/conversations/**")


def pour_in(place, data):
    """Imports the week beside the running server; gives what the terminal showed."""
    archive = place / "waterlinge.mbox"
    archive.write_bytes(mails.mbox(town.mails(datetime.datetime.now(datetime.timezone.utc))))
    result = product.run("import", archive, "--as", "mbox", "--data", data)
    assert result.status == 0, result
    said = (result.text + result.complaint).replace(str(place) + "/", "")
    return f"$ samenspraak import waterlinge.mbox --as mbox --data data\n{said.rstrip()}\n"


def work(page):
    """What a team does with such a week before lunch."""
    for words, label in [("Molenstraat zonder licht", "verlichting"), ("groendienst", "compliment"), ("OMV-2026-118", "klacht"), ("Put in het fietspad", "wegen"),
                         ("guichet entreprises", "vraag"), ("Restmülltonne", "afval")]:
        open_card(page, words)
        page.locator("summary", has_text="Labels").click()
        page.locator("#tag").fill(label)
        page.locator("form[action$='/tags'] button").click()
    for words, whom in [("Molenstraat zonder licht", "Lotte Claes"), ("OMV-2026-118", "Lotte Claes"), ("Put in het fietspad", "Karim Haddad"), ("Paspoort", "Karim Haddad")]:
        open_card(page, words)
        page.locator("summary", has_text="Toewijzen").click()
        page.locator("#assignee").select_option(label=whom)
        page.locator("details[open] form[action$='/assignment'] button").click()


def answer(page):
    """A note, and an answer that leaves."""
    open_card(page, "Molenstraat zonder licht")
    page.locator("label.for-note").click()
    page.locator("#note-body").fill(town.NOTE)
    page.locator("#note-form button.primary").click()
    page.locator("#reply-body").fill(town.ANSWER)
    page.locator("#reply-form button.primary").click()
    expect(page.locator(".sending.sent")).to_be_visible(timeout=20_000)


def main():
    IMAGES.mkdir(parents=True, exist_ok=True)
    with product.folder() as place, MailServers() as post, Browser() as browser:
        data = place / "data"
        with product.Server(data=data, env=mail_settings(post.facts)) as server, browser.visitor(server.address, device_scale_factor=1.5) as context:
            page = context.new_page()
            page.set_viewport_size(LAPTOP)
            page.goto(server.setup_link)
            page.locator("[name=organisation]").fill("Gemeente Waterlinge")
            page.locator("[name=name]").fill("Lotte Claes")
            page.locator("[name=email]").fill(product.ADMINISTRATOR)
            shoot(page, "set-up")
            set_up(page, server.setup_link)
            add_colleague(browser, server, page)
            window(context, "import", "Terminal", f"<pre>{html.escape(pour_in(place, data))}</pre>", "terminal")
            page.goto("/inbox")
            work(page)
            page.goto("/inbox?view=all")
            expect(page.locator("a.card")).to_have_count(len(town.MAILS))
            shoot(page, "inbox")
            answer(page)
            page.goto(page.url.split("?")[0] + "?view=all")
            expect(page.locator(".sending.sent")).to_be_visible()
            shoot(page, "conversation", {"width": 1440, "height": 1430})
            shoot(page, "conversation-phone", {"width": PHONE["width"], "height": 1500})
            [arrived] = post.mails("fatima@inwoners.test")
            rows = "".join(
                f"<dt>{label}</dt><dd>{html.escape(str(arrived[header]))}</dd>"
                for label, header in [("Van", "From"), ("Aan", "To"), ("Datum", "Date"), ("Antwoord op", "In-Reply-To")])
            body = html.escape(arrived.get_body(("plain",)).get_content().strip())
            window(context, "mailbox", "Postvak van Fatima", f"<h1>{html.escape(str(arrived['Subject']))}</h1><dl>{rows}</dl><pre>{body}</pre>", "mail")
    print("\n".join(sorted(path.name for path in pathlib.Path(IMAGES).glob("*.png"))))


if __name__ == "__main__":
    main()
