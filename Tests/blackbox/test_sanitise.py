"""`sanitise`: HTML from outside made harmless. Judged by another parser and by a browser, not by our own words."""

import concurrent.futures
import json
import unittest

import html5lib

from product import CONFORMANCE, randomness, run

XHTML = "http://www.w3.org/1999/xhtml"
ELEMENTS = set(
    "a abbr address b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i"
    " img ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var"
    " wbr".split())
ATTRIBUTES = set(
    "href src alt title width height align valign colspan rowspan span scope start reversed value type lang dir cite datetime abbr rel border"
    " cellpadding cellspacing".split())
LINKS = ("http:", "https:", "mailto:", "tel:")
IMAGES = ("http:", "https:", "cid:")

OURS = [
    "<p onclick='x()'>Dag <b>Fatima</b></p><script>alert(1)</script>", "<scr<script>ipt>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg><script>alert(1)</script></svg>", "<svg/onload=alert(1)>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>", "<a href='JaVa\tScRiPt:alert(1)'>x</a>", "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>", "<a href='/sign-out'>x</a>", "<a href='//evil.test/'>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<base href='http://evil.test/'>", "<meta http-equiv=refresh content='0;url=http://evil.test'>",
    "<form action='http://evil.test'><input name=a><button>b</button></form>", "<style>*{background:url(http://evil.test)}</style>",
    "<div style='position:fixed;background:url(http://evil.test)'>x</div>", "<link rel=stylesheet href=http://evil.test/x.css>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<xmp><p title='</xmp><img src=x onerror=alert(1)>'>",
    "<template><img src=x onerror=alert(1)></template>", "<textarea></textarea><img src=x onerror=alert(1)>", "<title><img src=x onerror=alert(1)></title>",
    "<p id=alert name=cookie class=admin>x</p>", "<object data='data:text/html,x'></object><embed src=x><applet code=x>", "<video src=http://evil.test/x autoplay>",
    "<img srcset='http://evil.test/a 1x' src='cid:logo'>", "<!-- <img src=x onerror=alert(1)> --><!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>", "<?xml version='1.0'?><script>alert(1)</script>", "<b", "<a href=\"http://x.test", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<table><tr><td>een<table><tr><td>twee</table>drie", "<p>\u202eomgekeerd \u0000 nul</p>", "<select><option><img src=x onerror=alert(1)>", "<frameset><frame src=x>",
    "<form id=x></form><button form=x formaction='javascript:alert(1)'>x", "<a xlink:href='javascript:alert(1)'>x</a>", "<img src='http://ok.test/a.png' width=1 height=1>",
]


def sanitise(text):
    result = run("sanitise", stdin=text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    if result.status != 0:
        raise AssertionError(result)
    return result.text


def violations(safe):
    """What another parser finds in the output that may not be there."""
    tree = html5lib.parseFragment(safe, container="div", treebuilder="etree", namespaceHTMLElements=True)
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            found.append("a comment")
            continue
        namespace, _, name = element.tag.rpartition("}")
        if element is tree:
            continue
        if namespace.lstrip("{") != XHTML:
            found.append(f"foreign <{name}>")
        elif name not in ELEMENTS:
            found.append(f"<{name}>")
        for attribute, value in element.attrib.items():
            if attribute not in ATTRIBUTES:
                found.append(f"<{name} {attribute}>")
            # Browsers leave out tabs, line breaks and leading blanks before they look at the scheme.
            bare = "".join(letter for letter in value if letter > " ").lower()
            if attribute in ("href", "cite") and not bare.startswith(LINKS):
                found.append(f"<{name} {attribute}={value[:40]!r}>")
            if attribute == "src" and not bare.startswith(IMAGES):
                found.append(f"<{name} {attribute}={value[:40]!r}>")
    return found


def third_party():
    path = CONFORMANCE / "html-sanitizer" / "cases.json"
    return [(case["id"], case["payload"]) for case in json.loads(path.read_text("utf-8"))] if path.exists() else []


def mangled(random, count):
    """Pieces of all payloads, cut and joined anew."""
    payloads = OURS + [payload for _, payload in third_party()]
    for number in range(count):
        parts = []
        for _ in range(random.randint(2, 5)):
            payload = random.choice(payloads)
            begin = random.randrange(len(payload) or 1)
            parts.append(payload[begin:begin + random.randint(1, 60)])
        yield f"mangled-{number}", random.choice(["", " ", "\n", "</p>", "<table>", "\"'>"]).join(parts)


class Sanitise(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        import os

        random = randomness("sanitise")
        cases = [(f"ours-{number}", payload) for number, payload in enumerate(OURS)] + third_party() + list(mangled(random, 60))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            once = list(pool.map(lambda case: sanitise(case[1]), cases))
            twice = list(pool.map(sanitise, once))
        cls.cases = [(name, payload, first, second) for (name, payload), first, second in zip(cases, once, twice)]

    def test_nothing_but_the_allowed_is_left(self):
        for name, payload, safe, _ in self.cases:
            with self.subTest(case=name):
                self.assertEqual(violations(safe), [], f"{payload!r} became {safe!r}")

    def test_twice_is_once(self):
        for name, payload, safe, again in self.cases:
            with self.subTest(case=name):
                self.assertEqual(again, safe, f"from {payload!r}")

    def test_a_browser_does_nothing_with_it(self):
        from chromium import Harmlessness

        with Harmlessness() as browser:
            for name, payload, safe, _ in self.cases:
                with self.subTest(case=name):
                    self.assertEqual(browser.happenings(safe), [], f"{payload!r} became {safe!r}")

    def test_the_browser_would_have_noticed(self):
        from chromium import Harmlessness

        with Harmlessness() as browser:
            for active in [
                "<script>document.title = 'x'</script>", "<img src=x onerror=alert(1)>", "<iframe src='http://evil.test/'></iframe>", "<form><input></form>",
                "<meta http-equiv=refresh content='0;url=http://evil.test/'>", "<link rel=stylesheet href=http://evil.test/x.css>",
                "<div style='background:url(http://evil.test/y)'>x</div>",
            ]:
                with self.subTest(active=active):
                    self.assertNotEqual(browser.happenings(active), [])

    def test_the_judge_would_have_noticed(self):
        for active in ["<p onclick=x>a</p>", "<a href=javascript:x>a</a>", "<svg></svg>", "<form></form>", "<a href='/x'>a</a>", "<p style=x>a</p>", "<!-- a -->", "<img src=data:x>"]:
            with self.subTest(active=active):
                self.assertNotEqual(violations(active), [])

    def test_what_people_write_stays(self):
        safe = sanitise(
            "<h1>Dag</h1><p>Een <b>vet</b>, <em>schuin</em> woord &amp; een <a href='https://gemeente.test/a?b=1&amp;c=2'>koppeling</a>.</p>"
            "<ul><li>een</li><li>twee</li></ul><blockquote>vroeger</blockquote><table><tr><td>cel</td></tr></table><pre>  twee  </pre>"
            "<img src='cid:logo@x' alt='wapen'><a href='mailto:a@b.test'>mail</a><a href='tel:+3212345678'>bel</a>")
        tree = html5lib.parseFragment(safe, treebuilder="etree", namespaceHTMLElements=False)
        words = "".join(tree.itertext())
        for word in ["Dag", "Een vet, schuin woord & een koppeling.", "een", "twee", "vroeger", "cel", "  twee  ", "mail", "bel"]:
            self.assertIn(word, words)
        self.assertEqual(tree.find(".//p/a").get("href"), "https://gemeente.test/a?b=1&c=2")
        self.assertEqual([len(tree.findall(f".//{name}")) for name in ("li", "blockquote", "td", "img", "a")], [2, 1, 1, 1, 3])
        self.assertEqual(tree.find(".//img").get("alt"), "wapen")

    def test_hostile_sizes_end_in_time(self):
        for name, text in [
            ("nested", "<div>" * 100_000 + "x"), ("formatting", "<b><i><u>" * 20_000 + "x"), ("attributes", "<p " + "a=b " * 50_000 + ">x"),
            ("tables", "<table><tr><td>" * 5_000 + "x"), ("one line", "a" * 5_000_000), ("entities", "&amp;" * 300_000), ("unclosed", "<" * 200_000),
        ]:
            with self.subTest(name=name):
                result = run("sanitise", stdin=text, timeout=60)
                self.assertIn(result.status, (0, 65), result)
                if result.status == 0:
                    self.assertEqual(violations(result.text[:200_000] if name == "one line" else result.text), [])
                else:
                    self.assertTrue(result.complaint.strip(), "refused without a word")
                self.assertLess(result.seconds, 30)

    def test_bytes_that_are_no_text_are_survived(self):
        random = randomness("sanitise bytes")
        for _ in range(20):
            noise = random.randbytes(2_000) + b"<p onclick=x>\xff\xfe\x00</p>"
            result = run("sanitise", stdin=noise)
            self.assertIn(result.status, (0, 65), result)
            if result.status == 0:
                self.assertEqual(violations(result.text), [])
