"""django-helpdesk from PyPI as a peer: a project of its own in an environment of its own, filled with the same mails, served by gunicorn."""

import http.cookiejar
import json
import os
import pathlib
import re
import socket
import subprocess
import time
import urllib.parse
import urllib.request

import common
import peers

PACKAGES = ["django-helpdesk==2.6.1", "gunicorn==23.0.0"]

SETTINGS = """
import os
SECRET_KEY = "a benchmark on loopback"
DEBUG = False
ALLOWED_HOSTS = ["*"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["PEER_DATABASE"],
    "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;", "transaction_mode": "IMMEDIATE"}}}
INSTALLED_APPS = ["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages",
    "django.contrib.sites", "django.contrib.humanize", "rest_framework", "django_cleanup.apps.CleanupConfig", "helpdesk"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {"context_processors": [
    "django.template.context_processors.request", "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages"]}}]
ROOT_URLCONF = "peer_urls"
SITE_ID = 1
STATIC_URL = "/static/"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
MEDIA_ROOT = os.environ["PEER_MEDIA"]
HELPDESK_ENABLE_ATTACHMENTS = True
LOGIN_URL = "/login/"
HELPDESK_TEAMS_MODE_ENABLED = False
HELPDESK_ACTIVATE_API_ENDPOINT = False
LOGGING = {"version": 1, "disable_existing_loggers": True}
"""

URLS = """
from django.urls import include, path
urlpatterns = [path("", include("helpdesk.urls", namespace="helpdesk"))]
"""

# Ran in the peer's environment: takes in the mails as its mail command does, and says how long it took.
FILL = """
import json, logging, pathlib, sys, time
import django
django.setup()
from django.contrib.auth import get_user_model
from helpdesk.email import extract_email_metadata
from helpdesk.models import Queue, Ticket
logging.disable(logging.CRITICAL)
get_user_model().objects.create_superuser("bench", "bench@example.org", "bench-on-loopback")
queue = Queue.objects.create(title="mail", slug="mail", allow_email_submission=True, email_address="info@gemeente.test")
mails = [path.read_bytes().decode("utf-8", "replace") for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
began = time.monotonic()
for mail in mails:
    extract_email_metadata(mail, queue, logging.getLogger("peer"))
seconds = time.monotonic() - began
print(json.dumps({"mails": len(mails), "seconds": seconds, "tickets": Ticket.objects.count()}))
"""


class Helpdesk:
    """The peer with `mails` taken in. `rate` is how many a second that went."""

    def __init__(self, place, maildir):
        self.place = pathlib.Path(place)
        self.python = peers.environment("helpdesk", PACKAGES)
        self.place.mkdir(parents=True)
        (self.place / "peer_settings.py").write_text(SETTINGS, "utf-8")
        (self.place / "peer_urls.py").write_text(URLS, "utf-8")
        (self.place / "fill.py").write_text(FILL, "utf-8")
        self.variables = {
            **os.environ, "DJANGO_SETTINGS_MODULE": "peer_settings", "PYTHONPATH": str(self.place), "PEER_DATABASE": str(self.place / "peer.sqlite3"),
            "PEER_MEDIA": str(self.place / "media"),
        }
        self._run("-m", "django", "migrate", "--verbosity", "0")
        self.filled = json.loads(self._run("fill.py", maildir / "cur").strip().splitlines()[-1])
        self.rate = self.filled["mails"] / self.filled["seconds"]

    def _run(self, *arguments):
        done = subprocess.run([self.python, *map(str, arguments)], cwd=self.place, env=self.variables, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"the peer's {arguments[0]} ended with {done.returncode}:\n{done.stderr[-2000:]}")
        return done.stdout

    def serve(self, port):
        """Starts it with two workers; gives the process."""
        command = [self.python, "-m", "gunicorn", "--workers", "2", "--bind", f"127.0.0.1:{port}", "--log-level", "critical", "django.core.wsgi:get_wsgi_application()"]
        return subprocess.Popen(command, cwd=self.place, env=self.variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as held:
        return held.getsockname()[1]


def signed_in(address):
    """An opener that is signed in at the peer."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    end = time.monotonic() + 30
    while True:
        try:
            page = opener.open(f"{address}/login/", timeout=10).read().decode("utf-8")
            break
        except OSError:
            if time.monotonic() > end:
                raise SystemExit(f"the peer does not answer at {address}") from None
            time.sleep(0.1)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    form = {"username": "bench", "password": "bench-on-loopback", "next": "/tickets/", **({"csrfmiddlewaretoken": token[1]} if token else {})}
    answer = opener.open(f"{address}/login/", urllib.parse.urlencode(form).encode("ascii"), timeout=30)
    if "/login" in answer.geturl():
        raise SystemExit("signing in at the peer failed")
    return opener


def list_addresses(opener, address):
    """Where its list of tickets comes from: the page, and the data that the page asks for, 25 rows of open tickets, without and with a search."""
    page = opener.open(f"{address}/tickets/", timeout=60).read().decode("utf-8")
    encoded = re.search(r"datatables_ticket_list/([A-Za-z0-9+/=_-]+)", page) or re.search(r"query_encoded[^\n]*?[\"']([A-Za-z0-9+/=_-]{16,})[\"']", page)
    if not encoded:
        raise SystemExit("the peer's list does not say where its rows come from")
    columns = "".join(f"&columns%5B{n}%5D%5Bdata%5D={n}&columns%5B{n}%5D%5Bname%5D=&columns%5B{n}%5D%5Bsearchable%5D=true" for n in range(10))
    rows = f"{address}/datatables_ticket_list/{encoded[1]}?draw=1&start=0&length=25&order%5B0%5D%5Bcolumn%5D=0&order%5B0%5D%5Bdir%5D=desc{columns}"
    return {"page": f"{address}/tickets/", "rows": f"{rows}&search%5Bvalue%5D=", "search": f"{rows}&search%5Bvalue%5D=fietspad"}
