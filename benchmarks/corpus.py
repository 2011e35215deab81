"""Messages and mails made up from a seed: the same seed gives the same bytes."""

import base64
import datetime
import json
import os
import pathlib
import random

PLACES = "Molenstraat Kerkplein Groenplaats Stationsstraat Schaliënhoevedreef Kelderstraat Dorpsplein Zeedijk Abdijlaan Havenkaai".split()
THINGS = "licht put stoep boom bank fietspad zebrapad riool glasbak speeltuin haag bushalte parking vuilnisbak".split()
VERBS = "werkt ligt staat hangt lekt stinkt rammelt ontbreekt brandt scheurt".split()
LINES = [
    "Goedemiddag,", "In de {place} {verb} de {thing} al {number} weken niet meer.", "Kunnen jullie zeggen wanneer dat opgelost wordt?",
    "Mijn buren van nummer {number} vragen hetzelfde.", "Het gaat om de {thing} aan de {place}, ter hoogte van nummer {number}.",
    "Vorig jaar was dat ook zo met de {thing}.", "Bonjour, la {thing} de la {place} ne fonctionne plus depuis {number} jours.",
    "Dank je wel voor de snelle hulp met de {thing}!", "Wie kan mij bellen over de {thing}?", "Alvast bedankt en vriendelijke groeten",
]
GIVEN = "Fatima Jos Renée Özgür Anneke Mohamed Lotte Karim Els Piet Aïcha Wim Nele Youssef Greet Tom".split()
FAMILY = "Vermeulen Peeters Janssens Lefèvre Yılmaz Claes Maes Jacobs Mertens Willems Goossens Wouters".split()


def sentence(choice):
    return choice.choice(LINES).format(place=choice.choice(PLACES), thing=choice.choice(THINGS), verb=choice.choice(VERBS), number=choice.randint(1, 99))


def body(choice):
    return [sentence(choice) for _ in range(choice.randint(2, 9))]


def person(choice, count):
    """One of `count` people; a few write often."""
    number = min(int(choice.expovariate(1 / (count / 4))), count - 1)
    return number, f"{GIVEN[number % len(GIVEN)]} {FAMILY[number // len(GIVEN) % len(FAMILY)]}"


def write_messages(path, count, seed):
    """`count` messages of the contract as JSON Lines: 35 of 100 answer an earlier one, 25 carry HTML, 5 name an attachment."""
    choice = random.Random(f"{seed}/messages")
    earlier_channels = []
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            who, name = person(choice, max(10, count // 3))
            text = " ".join(body(choice))
            message = {
                "id": f"m{number}", "channel": choice.choice(["x", "facebook", "mastodon", "bluesky", "form"]), "text": text,
                "at": f"2025-{1 + number * 12 // count:02}-{1 + number % 28:02}T{number % 24:02}:{number % 60:02}:{number * 7 % 60:02}Z",
                "author": {"id": f"u{who}", "handle": f"burger{who}", "name": name, "followers": choice.randrange(2_000)},
                "public": True, "type": "post",
            }
            if number > 10 and choice.random() < 0.35:
                earlier = max(0, number - choice.randint(1, 400))
                message["type"], message["inReplyTo"], message["channel"] = "comment", f"m{earlier}", earlier_channels[earlier]
            earlier_channels.append(message["channel"])
            if choice.random() < 0.25:
                message["html"] = f"<p>{text}</p>"
            if choice.random() < 0.05:
                message["attachments"] = [{"name": "foto.jpg", "type": "image/jpeg", "bytes": 8_192, "alt": "de straat"}]
            file.write(json.dumps(message, ensure_ascii=False) + "\n")


def message_now(number, seed):
    """One message of the contract that is written at this moment."""
    choice = random.Random(f"{seed}/now/{number}")
    who, name = person(choice, 5_000)
    return {
        "id": f"now{seed}-{number}", "channel": choice.choice(["x", "facebook", "mastodon", "bluesky", "form"]), "text": " ".join(body(choice)),
        "at": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds"), "type": "post", "public": True,
        "author": {"id": f"u{who}", "handle": f"burger{who}", "name": name, "followers": choice.randrange(2_000)},
    }


def write_maildir(folder, count, seed):
    """`count` mails as a Maildir: 35 of 100 go on with an earlier one of the same person, 25 have an HTML alternative, 5 an attachment of 8 kB."""
    choice = random.Random(f"{seed}/mails")
    folder = pathlib.Path(folder)
    for name in ("cur", "new", "tmp"):
        os.makedirs(folder / name, exist_ok=True)
    writers = []
    for number in range(count):
        (folder / "cur" / f"{1_700_000_000 + number}.M{number}.bench:2,S").write_bytes(mail(choice, number, count, writers))


def mail(choice, number, count, writers):
    """The bytes of mail `number`; `writers` are those of the mails before it, and this one's is added."""
    earlier = max(0, number - choice.randint(1, 400)) if number > 10 and choice.random() < 0.35 else None
    who, name = person(choice, max(10, count // 3)) if earlier is None else writers[earlier]
    writers.append((who, name))
    lines = body(choice)
    subject = f"{choice.choice(THINGS)} {choice.choice(PLACES)} {number}"
    head = [
        *transport(choice),
        f"From: {encoded(name)} <burger{who}@inwoners.test>", "To: Gemeente Waterlinge <info@gemeente.test>", f"Message-ID: <{number}.bench@inwoners.test>",
        f"Date: {1 + number % 28:02} {'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()[number * 12 // count]} 2025 {number % 24:02}:{number % 60:02}:00 +0100",
        "MIME-Version: 1.0",
    ]
    if earlier is not None:
        head += [f"In-Reply-To: <{earlier}.bench@inwoners.test>", f"References: <{earlier}.bench@inwoners.test>"]
        subject = "Re: " + subject
        lines += ["", "Op ma 3 feb 2025 om 10:12 schreef Gemeente Waterlinge <info@gemeente.test>:"] + [f"> {sentence(choice)}" for _ in range(4)]
    head.append(f"Subject: {encoded(subject)}")
    html, attachment = choice.random() < 0.25, choice.random() < 0.05
    text = "\r\n".join(lines) + "\r\n"
    content = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text]
    if html:
        paragraphs = "".join(f"<p>{line.replace('>', '&gt;').replace('<', '&lt;')}</p>" for line in lines)
        marked = f"<html><head><style>p{{margin:0}}</style></head><body>{paragraphs}</body></html>\r\n"
        content = multipart("alternative", f"a{number}", [content, ["Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", marked]])
    if attachment:
        packed = base64.encodebytes(choice.randbytes(8_192)).decode("ascii").replace("\n", "\r\n")
        part = ['Content-Type: application/pdf; name="plan.pdf"', 'Content-Disposition: attachment; filename="plan.pdf"', "Content-Transfer-Encoding: base64", "", packed]
        content = multipart("mixed", f"m{number}", [content, part])
    return "\r\n".join(head + content).encode("utf-8")


def transport(choice):
    """What the servers on its way write above a mail; none arrives without."""
    hops = [("mx.provider.test", "in.gemeente.test"), ("out.provider.test", "mx.provider.test"), ("[192.0.2.7]", "out.provider.test")]
    received = [
        f"Received: from {source} ({source} [192.0.2.{choice.randint(1, 254)}])\r\n\tby {target} (Postfix) with ESMTPS id {choice.getrandbits(44):011X}\r\n"
        f"\tfor <info@gemeente.test>; Mon, 6 Jan 2025 10:{choice.randint(0, 59):02}:{choice.randint(0, 59):02} +0100 (CET)"
        for source, target in hops
    ]
    signature = base64.b64encode(choice.randbytes(192)).decode("ascii")
    signed = "\r\n\t ".join(signature[start:start + 70] for start in range(0, len(signature), 70))
    return [
        "Return-Path: <bounce@inwoners.test>", *received,
        "Authentication-Results: in.gemeente.test; dkim=pass header.d=inwoners.test; spf=pass smtp.mailfrom=inwoners.test",
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=inwoners.test; s=mail; h=from:to:subject:date;\r\n\tbh={signature[:44]};\r\n\tb={signed}",
    ]


def multipart(kind, boundary, parts):
    lines = [f'Content-Type: multipart/{kind}; boundary="{boundary}"', ""]
    for part in parts:
        lines += [f"--{boundary}", *part]
    return lines + [f"--{boundary}--", ""]


def encoded(text):
    """A header's text, encoded where it is not ASCII."""
    return text if text.isascii() else f"=?utf-8?B?{base64.b64encode(text.encode('utf-8')).decode('ascii')}?="
