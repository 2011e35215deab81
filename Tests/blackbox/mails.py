"""Mails and messages made up for tests: seeded, so that a failing run can be repeated."""

import email.headerregistry
import email.message
import email.policy
import json
import struct
import zlib

STREETS = ["Molenstraat", "Kerkplein", "Groenplaats", "Schaliënhoevedreef", "Stationsstraat", "Rue Haute", "Am Bach"]
NAMES = ["Fatima El Idrissi", "Jos Vermeulen", "Renée Lefèvre", "Özgür Yılmaz", "Jan Peeters", "Anneke van den Bergh", "M. Janssens"]
SENTENCES = [
    "In de {street} is er al drie weken geen licht.", "Wanneer komt het grof vuil in de {street}?", "Dank je wel voor de snelle hulp!",
    "Bonjour, le parc de la {street} est-il ouvert dimanche ?", "Mijn dochter durft niet meer te fietsen 😟.", "Wie kan mij hierover bellen?",
    "Die Mülltonne in der {street} wurde nicht geleert.", "Ik wacht nog altijd op een antwoord op mijn vorige mail.",
]


def sentence(random):
    return random.choice(SENTENCES).format(street=random.choice(STREETS))


def message(random, number, channel="x"):
    """One message of the contract."""
    name = random.choice(NAMES)
    return {
        "id": f"{channel}-{number}", "channel": channel, "text": " ".join(sentence(random) for _ in range(random.randint(1, 4))),
        "at": f"2026-0{random.randint(1, 9)}-{random.randint(10, 28)}T{random.randint(10, 23)}:{random.randint(10, 59)}:00Z",
        "author": {"id": f"u{number % 97}", "handle": f"burger{number % 97}", "name": name}, "public": True,
    }


def json_lines(messages):
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in messages).encode("utf-8")


def mail(random, number, reply_to=None, marker="", sender=None):
    """The bytes of one mail, with CRLF. Who writes follows from the number, unless `sender` says it."""
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    name = random.choice(NAMES)
    made["From"] = email.headerregistry.Address(name, f"burger{(number if sender is None else sender) % 97}", "inwoners.test")
    made["To"] = "info@gemeente.test"
    made["Subject"] = f"Vraag {number} {marker}".strip()
    made["Date"] = f"Mon, {1 + number % 28:02d} Sep 2026 10:{number % 60:02d}:00 +0200"
    made["Message-ID"] = f"<{number}{marker}@inwoners.test>"
    if reply_to is not None:
        made["In-Reply-To"] = made["References"] = f"<{reply_to}{marker}@inwoners.test>"
    made.set_content("\n".join(sentence(random) for _ in range(random.randint(1, 6))) + "\n")
    return bytes(made)


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
DOCUMENT = b"%PDF-1.4 <script>alert(1)</script>\n" + bytes(range(256))


def rich(remote_image):
    """A mail with a layout, a picture of its own in it, one from elsewhere, and attachments that a browser would like to run."""
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = "Fatima <fatima@inwoners.test>"
    made["To"] = "info@gemeente.test"
    made["Subject"] = "Plaatje"
    made["Date"] = "Mon, 7 Sep 2026 10:00:00 +0200"
    made["Message-ID"] = "<rijk@inwoners.test>"
    made.set_content("Zie bijlage.\n")
    made.add_alternative(f'<p>Zie <img src="cid:foto" alt="foto"> en <img src="{remote_image}" alt="ver"></p>', subtype="html")
    made.get_payload()[1].add_related(PICTURE, "image", "png", cid="<foto>", filename="foto.png")
    made.add_attachment(DOCUMENT, "application", "pdf", filename='verslag "één".pdf')
    made.add_attachment("<script>alert(1)</script>", subtype="html", filename="..\\x.html")
    return bytes(made)


def painted(width, height, claimed=None):
    """A PNG with a red left half and a blue right half; its header may claim another size."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    row = b"\0" + b"\xe0\x20\x20" * (width // 2) + b"\x20\x20\xe0" * (width - width // 2)
    head = struct.pack(">IIBBBBB", *(claimed or (width, height)), 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")


def with_pictures(files, subject="Foto's"):
    """A mail with attachments that all say they are pictures: (name, bytes) each."""
    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = "Fatima <fatima@inwoners.test>"
    made["To"] = "info@gemeente.test"
    made["Subject"] = subject
    made["Date"] = "Mon, 7 Sep 2026 10:00:00 +0200"
    made["Message-ID"] = f"<fotos-{len(files)}@inwoners.test>"
    made.set_content("De put in de Molenstraat, van twee kanten.\n")
    for name, content in files:
        made.add_attachment(content, "image", {"jpg": "jpeg"}.get(name.rsplit(".", 1)[1], name.rsplit(".", 1)[1]), filename=name)
    return bytes(made)


def mbox(mails):
    """Mails as one mbox file."""
    out = b""
    for one in mails:
        body = one.replace(b"\r\n", b"\n")
        lines = [b">" + line if line.startswith(b"From ") else line for line in body.split(b"\n")]
        out += b"From burger@inwoners.test Mon Sep  7 10:00:00 2026\n" + b"\n".join(lines).rstrip(b"\n") + b"\n\n"
    return out
