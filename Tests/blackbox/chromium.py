"""HTML put into a real browser without any protection, to see whether it does something by itself."""

from playwright.sync_api import Error, sync_playwright

EXECUTABLE = "/usr/bin/chromium"


class Harmlessness:
    """A page in which sanitised HTML is loaded; every request is refused and remembered."""

    def __enter__(self):
        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(executable_path=EXECUTABLE, args=["--no-sandbox"])
        self._seen = []
        self._open()
        return self

    def _open(self):
        self._page = self._browser.new_page()
        self._page.on("dialog", self._dialog)
        self._page.on("popup", lambda popup: self._seen.append(f"a window {popup.url}"))
        self._page.on("framenavigated", self._navigated)
        self._page.on("pageerror", lambda error: self._seen.append(f"a script failed: {error}"))
        self._page.route("**/*", self._request)

    def __exit__(self, *_):
        self._browser.close()
        self._playwright.stop()

    def _dialog(self, dialog):
        self._seen.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _navigated(self, frame):
        if frame.url != "about:blank":
            self._seen.append(f"a navigation to {frame.url}")

    def _request(self, route):
        request = route.request
        # Pictures of the web stay in the text; the product's own frame is what keeps them from loading.
        if not (request.resource_type == "image" and request.url.startswith(("http://", "https://", "cid:"))):
            self._seen.append(f"a request for {request.resource_type} {request.url[:80]}")
        route.abort()

    def happenings(self, html):
        """What happened when `html` was loaded, put in once more from its own serialisation, and pointed at."""
        self._seen.clear()
        try:
            found = self._loaded(html)
        except Error as error:
            # The page went away while it was looked at, which is a finding by itself.
            found = [str(error).splitlines()[0]]
            self._page.close()
            self._open()
        return self._seen + found

    def _loaded(self, html):
        self._page.set_content(f"<!DOCTYPE html><title>unchanged</title><div id='place'>{html}</div>", wait_until="domcontentloaded")
        return self._page.evaluate(
            """() => {
                const place = document.body;
                place.innerHTML = place.innerHTML;
                for (const one of place.querySelectorAll('*')) {
                    for (const kind of ['mouseover', 'mouseenter', 'focus', 'pointerover', 'animationstart', 'toggle', 'load', 'error'])
                        one.dispatchEvent(new Event(kind, { bubbles: true }));
                }
                const active = 'script,iframe,frame,object,embed,applet,form,input,button,select,textarea,style,link,meta,base,svg,math,video,audio,'
                    + 'source,track,portal,template,dialog,marquee,[style],[id]:not(#place),[name],[srcset],[background],[autofocus]';
                const found = [...document.querySelectorAll('body ' + active.split(',').join(',body '))].map(one => one.outerHTML.slice(0, 80));
                const handlers = [...document.querySelectorAll('body *')].flatMap(one => one.getAttributeNames())
                    .filter(name => name.startsWith('on'));
                if (document.title !== 'unchanged') handlers.push('the title was changed');
                return found.concat(handlers);
            }""")
