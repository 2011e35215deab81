// What makes the desk live. Every page works without it: it refreshes, keeps drafts while typing and listens to keys.
"use strict";
(() => {
    const body = document.body;
    const words = body.dataset.words ? JSON.parse(body.dataset.words) : {};
    const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
    const one = (selector, root) => (root || document).querySelector(selector);
    const script = document.currentScript;

    for (const element of all(".only-live")) element.hidden = false;
    for (const element of all(".not-live")) element.hidden = true;

    // Announcements, at most one in ten seconds, the last one wins.
    let announced = 0, waiting = null;
    function announce(text) {
        const place = one("#announcer");
        if (!place || !text) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
            announced = Date.now();
            place.textContent = text;
        }, Math.max(0, announced + 10000 - Date.now()));
    }

    // Menus close on Escape and on a click elsewhere.
    document.addEventListener("click", (event) => {
        for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    });
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        for (const menu of all("details.menu[open]")) {
            menu.open = false;
            one("summary", menu).focus();
        }
    });

    // Drafts: kept on the server while typing, on the device while the server cannot be reached.
    let unsaved = 0;
    function keepDrafts(area) {
        const key = "draft " + (body.dataset.user || "") + " " + area.dataset.draft + " " + area.dataset.kind;
        const state = one('[data-draft-state="' + area.dataset.kind + '"]');
        const show = (text) => { if (state) state.textContent = text || ""; };
        let timer = null, dirty = false, sending = false;
        const mark = (now) => {
            if (now !== dirty) unsaved += now ? 1 : -1;
            dirty = now;
        };
        try {
            const kept = localStorage.getItem(key);
            if (kept && !area.value.trim()) {
                area.value = kept;
                show(words.restored);
                mark(true);
            }
        } catch (error) { /* private windows have no storage */ }
        async function save() {
            if (sending) { timer = setTimeout(save, 600); return; }
            const text = area.value, csrf = one('input[name="csrf"]', area.form).value;
            sending = true;
            show(words.saving);
            try {
                const answer = await fetch(area.dataset.draft, {
                    method: "POST", redirect: "error", headers: { "X-CSRF-Token": csrf },
                    body: new URLSearchParams({ body: text, kind: area.dataset.kind, csrf }),
                });
                if (!answer.ok) throw new Error(String(answer.status));
                try { localStorage.removeItem(key); } catch (error) { /* as above */ }
                if (area.value === text) {
                    mark(false);
                    show(words.saved);
                }
            } catch (error) {
                try { localStorage.setItem(key, text); show(words.kept); } catch (full) { show(""); }
                timer = setTimeout(save, 5000);
            } finally { sending = false; }
        }
        area.addEventListener("input", () => {
            mark(true);
            clearTimeout(timer);
            timer = setTimeout(save, 600);
        });
        area.form.addEventListener("submit", () => {
            clearTimeout(timer);
            mark(false);
            try { localStorage.removeItem(key); } catch (error) { /* as above */ }
        });
        area.addEventListener("keydown", (event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                area.form.requestSubmit();
            }
        });
    }
    all("textarea[data-draft]").forEach(keepDrafts);
    // The coach reads along: it is asked when somebody stops typing, and never takes the focus.
    function coachAlong(panel) {
        const area = one("textarea", panel.closest("form")), place = one("[data-coach-body]", panel), says = one("[data-coach-says]", panel);
        let timer = null, saying = null, request = null, asked = one("[data-sum]", place)?.dataset.sum ? area.value : "", pending = null;
        if (!panel.hasAttribute("data-asked")) panel.open = matchMedia("(min-width: 1200px)").matches;
        function show(fresh) {
            // Whoever is in the panel reads on undisturbed.
            if (place.contains(document.activeElement)) { pending = fresh; return; }
            const open = all("details[open]", place).map((fold) => fold.dataset.fold);
            place.replaceChildren(...fresh.childNodes);
            for (const fold of all("details[data-fold]", place)) if (open.includes(fold.dataset.fold)) fold.open = true;
            for (const element of all(".only-live", place)) element.hidden = false;
            for (const element of all(".not-live", place)) element.hidden = true;
            const sum = one("[data-sum]", place)?.dataset.sum || "";
            one("[data-coach-sum]", panel).textContent = sum;
            clearTimeout(saying);
            saying = setTimeout(() => {
                const text = sum && one("h2", panel).textContent + ": " + sum;
                if (says.textContent !== text) says.textContent = text;
            }, 2500);
        }
        async function ask() {
            const text = area.value;
            if (text === asked) return;
            request?.abort();
            request = new AbortController();
            try {
                const csrf = one('input[name="csrf"]', area.form).value;
                const answer = await fetch(panel.dataset.coach, {
                    method: "POST", redirect: "error", signal: request.signal,
                    headers: { "X-CSRF-Token": csrf, "X-Requested-With": "live" }, body: new URLSearchParams({ body: text, csrf }),
                });
                if (!answer.ok) return;
                show(new DOMParser().parseFromString(await answer.text(), "text/html").body);
                asked = text;
            } catch (error) { /* without the server there is no coach; the draft is kept all the same */ }
        }
        area.addEventListener("input", () => {
            clearTimeout(timer);
            clearTimeout(saying);
            timer = setTimeout(ask, 700);
        });
        panel.addEventListener("focusout", (event) => {
            if (!pending || place.contains(event.relatedTarget)) return;
            const fresh = pending;
            pending = null;
            setTimeout(() => show(fresh), 0);
        });
        panel.addEventListener("click", (event) => {
            const button = event.target.closest("[data-put]");
            if (!button) return;
            // The server counts in Unicode scalars, so do these.
            const letters = Array.from(area.value), start = Number(button.dataset.start), end = Number(button.dataset.end);
            const before = letters.slice(0, start).join(""), was = letters.slice(start, end).join(""), after = letters.slice(end).join("");
            if (was !== button.dataset.was) { asked = null; ask(); return; }
            let put = button.dataset.put;
            if (!was) {
                if (before && !/\s$/.test(before)) put = (put.includes("\n") ? "\n\n" : " ") + put;
                if (!before && put.endsWith(",")) put += "\n\n";
                else if (after && !/^\s/.test(after)) put += " ";
            }
            area.focus();
            area.setSelectionRange(before.length, before.length + was.length);
            // So that it can be undone like anything typed.
            if (!document.execCommand("insertText", false, put)) {
                area.setRangeText(put, before.length, before.length + was.length, "end");
                area.dispatchEvent(new Event("input", { bubbles: true }));
            }
            const blank = /\[[^\]]+\]/.exec(put);
            if (blank) area.setSelectionRange(before.length + blank.index, before.length + blank.index + blank[0].length);
        });
        if (area.value.trim() && area.value !== asked) timer = setTimeout(ask, 300);
    }
    all("[data-coach]").forEach(coachAlong);
    addEventListener("beforeunload", (event) => { if (unsaved > 0) event.preventDefault(); });

    // Refreshing: the same address once more, and its live regions in the place of ours.
    let refreshing = false, again = false, paused = false, skew = Number(body.dataset.now || Date.now()) - Date.now();
    async function refresh(kind) {
        if (paused) return;
        if (refreshing) { again = true; return; }
        refreshing = true;
        try {
            const answer = await fetch(location.href, { headers: { "X-Requested-With": "live" } });
            if (new URL(answer.url).pathname === "/sign-in") { announce(words.signedOut); return; }
            if (!answer.ok) return;
            swap(new DOMParser().parseFromString(await answer.text(), "text/html"));
            if (kind !== "draft.begun") announce(kind === "message.arrived" ? words.new : words.changed);
        } catch (error) { announce(words.offline); } finally {
            refreshing = false;
            if (again) { again = false; setTimeout(() => refresh(kind), 300); }
        }
    }
    function swap(fresh) {
        // First, because what is put in place below leaves the fresh page.
        renew(fresh);
        for (const region of all("[data-live]")) {
            const next = one('[data-live="' + region.dataset.live + '"]', fresh);
            if (!next || next.innerHTML === region.innerHTML) continue;
            const focused = region.contains(document.activeElement) ? document.activeElement : null;
            // Somebody is filling in a field there, or has a menu open: their hands come first.
            if (focused && /^(INPUT|TEXTAREA|SELECT)$/.test(focused.tagName)) continue;
            if (one("details.menu[open]", region)) continue;
            const open = all("details[open]", region).map((details) => details.closest("[data-key]")?.dataset.key);
            // What was typed and not sent yet goes along.
            const typed = all("input[id], textarea[id]", region).filter((field) => field.value !== field.defaultValue);
            const top = region.scrollTop, mark = focused && (focused.id ? "#" + CSS.escape(focused.id) : focused.getAttribute("href") && 'a[href="' + CSS.escape(focused.getAttribute("href")) + '"]');
            region.replaceChildren(...next.childNodes);
            region.scrollTop = top;
            for (const field of typed) {
                const same = one("#" + CSS.escape(field.id), region);
                if (same) same.value = field.value;
            }
            for (const key of open) if (key) one('[data-key="' + CSS.escape(key) + '"] details', region)?.setAttribute("open", "");
            for (const element of all(".only-live", region)) element.hidden = false;
            if (mark) one(mark, region)?.focus({ preventScroll: true });
        }
        if (fresh.body.dataset.now) skew = Number(fresh.body.dataset.now) - Date.now();
        if (fresh.body.dataset.event) body.dataset.event = fresh.body.dataset.event;
        document.title = fresh.title;
        measure();
    }

    // Clocks go on by themselves, in open time, by the server's clock. What becomes late moves to the top of the list: that is fetched.
    function duration(length, round) {
        const minutes = Math.max(1, round(length / 60000)), hours = Math.floor(minutes / 60), space = "\u00a0";
        if (!hours) return minutes + space + words.minute;
        return hours + space + words.hour + (minutes % 60 ? space + minutes % 60 : "");
    }
    function countDown() {
        if (paused || document.hidden || !words.clockLeft) return;
        const now = Date.now() + skew;
        let isNews = false;
        for (const chip of all(".due[data-due]")) {
            const due = Number(chip.dataset.due), [from, until] = chip.dataset.day.split("-").map(Number);
            const spans = chip.dataset.open.split(",").filter(Boolean).map((span) => span.split("-").map(Number));
            const between = (start, end) => spans.reduce((sum, [open, shut]) => sum + Math.max(0, Math.min(end, shut) - Math.max(start, open)), 0);
            const mood = now >= due ? "late" : now >= Number(chip.dataset.soon) ? "soon" : "in-time";
            if (!chip.classList.contains(mood)) {
                chip.classList.remove("late", "soon", "in-time");
                chip.classList.add(mood);
                const use = one("use", chip), shapes = { late: "late", soon: "quarter", "in-time": "dot" };
                if (use) use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + shapes[mood]));
                isNews = isNews || mood === "late";
            }
            // On another day it says the day; when the day is over only the server has the words.
            if (now < from) continue;
            if (now >= until) { isNews = isNews || chip.dataset.counts === "yes"; continue; }
            chip.dataset.counts = "yes";
            const late = between(due, now);
            const text = now < due ? words.clockLeft.replace("{}", duration(between(now, due), Math.ceil))
                : late < 60000 ? words.clockJustLate : words.clockLate.replace("{}", duration(late, Math.floor));
            const place = one("[data-left]", chip), rule = one(".rule", chip), because = now < due ? chip.dataset.of : chip.dataset.by;
            if (place.textContent !== text) place.textContent = text;
            if (rule && rule.textContent !== because) rule.textContent = because;
        }
        // Not all browsers of the house at once.
        if (isNews) setTimeout(() => refresh("clock"), 500 + Math.random() * 2500);
    }
    setInterval(countDown, 1000);
    document.addEventListener("visibilitychange", countDown);

    // What stood in the thread when its reader last had nothing typed: what comes after it may change an answer.
    const talk = one(".talk[data-conversation]");
    const writings = (root) => all(".thread .entry[data-key]", root).filter((entry) => /^[mrn]-/.test(entry.dataset.key));
    const known = new Set(writings().map((entry) => entry.dataset.key));
    // The version by which the server tells that somebody was first. A form with words in it keeps the one it was opened with as soon as
    // somebody else wrote here, so that those words cannot go out as if their writer had read it.
    function renew(fresh) {
        const version = one('input[name="version"]', fresh)?.value;
        if (!version) return;
        const news = writings(fresh).filter((entry) => !known.has(entry.dataset.key));
        const isTyped = (form) => Boolean(one("textarea", form)?.value.trim());
        const isTyping = all("textarea[data-draft]").some((area) => isTyped(area.form));
        for (const field of all('input[name="version"]')) if (!news.length || !isTyped(field.form)) field.value = version;
        if (!isTyping) for (const entry of news) known.add(entry.dataset.key);
        tellNews(isTyping ? news : [], version);
    }
    function tellNews(news, version) {
        const notice = one("[data-meanwhile]");
        if (!notice) return;
        const names = news.map((entry) => [one("h3", entry), entry.dataset.key.startsWith("n-") ? one(".meta bdi", entry) : null]
            .filter(Boolean).map((part) => part.textContent.trim()).join(", "));
        const text = Array.from(new Set(names)).slice(0, 3).join(" · ");
        if (one("[data-news]", notice).textContent !== text) one("[data-news]", notice).textContent = text;
        notice.hidden = !news.length;
        if (news.length) one("[data-look]", notice).href = "#" + news[0].id;
        notice.dataset.version = version;
    }
    for (const button of all("[data-anyway]")) button.addEventListener("click", () => {
        const field = one('input[name="version"]', button.form), version = button.closest("[data-meanwhile]").dataset.version;
        if (field && version) field.value = version;
    });

    // The stream, shared by all tabs where the browser can.
    let timer = null, kinds = null, refreshed = 0;
    function heard(data) {
        let event;
        try { event = JSON.parse(data); } catch (error) { return; }
        // That somebody begins to write matters to who looks at the same conversation.
        if (event.kind === "draft.begun" && talk?.dataset.conversation !== event.conversation) return;
        kinds = event.kind === "message.arrived" ? event.kind : kinds || event.kind;
        // Once for what comes together, and where it does not stop coming once a second: never put off for ever.
        timer ??= setTimeout(() => {
            const kind = kinds;
            kinds = timer = null;
            refreshed = Date.now();
            refresh(kind);
        }, Math.max(250, 1000 - Math.abs(Date.now() - refreshed)));
    }
    // What happened between the making of this page and the beginning of the stream is told to nobody: the page fetches it.
    function catchUp(last) { if (Number(last) > Number(body.dataset.event)) heard('{"kind":"caught-up"}'); }
    if (body.dataset.user) {
        if (window.SharedWorker) {
            const worker = new SharedWorker(script.dataset.worker);
            worker.port.onmessage = (message) => {
                if (message.data.data) heard(message.data.data);
                if (message.data.last) catchUp(message.data.last);
                if (message.data.state === "lost") announce(words.offline);
            };
            worker.port.start();
            addEventListener("pagehide", () => worker.port.postMessage("bye"));
        } else {
            const source = new EventSource("/events");
            source.onmessage = (event) => heard(event.data);
            source.addEventListener("hello", (event) => catchUp(event.lastEventId));
            source.addEventListener("reload", source.onmessage);
        }
        addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    }
    // Who stops writing says nothing: while somebody writes here, look again each minute.
    setInterval(() => { if (one(".colliding p")) refresh("draft.begun"); }, 60000);
    for (const button of all("button.live")) button.addEventListener("click", () => {
        paused = !paused;
        button.setAttribute("aria-pressed", String(paused));
        const text = paused ? words.resume : words.pause;
        button.title = text;
        one(".unseen", button).textContent = text;
        announce(paused ? words.paused : words.resumed);
        if (!paused) refresh();
    });

    document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) print(); });

    // A link that leads to the text of an answer opens it first; an answer that a person places is copied.
    document.addEventListener("click", async (event) => {
        const link = event.target.closest("[data-write]"), button = event.target.closest("[data-copy]");
        if (link && one("#" + link.dataset.write + "-body")) {
            event.preventDefault();
            write(link.dataset.write);
        }
        const area = button && one("#" + button.dataset.copy);
        if (!area) return;
        try { await navigator.clipboard.writeText(area.value); } catch (error) {
            // Without https there is no clipboard for scripts, but for what is selected there is.
            area.select();
            if (!document.execCommand("copy")) return;
            button.focus();
        }
        one("span", button).textContent = button.dataset.copied;
        announce(button.dataset.copied);
    });

    // Keys.
    const help = one("#help"), choice = one("#shortcuts-on");
    let keysOn = true;
    try { keysOn = localStorage.getItem("keys") !== "off"; } catch (error) { /* as above */ }
    if (choice) {
        choice.checked = keysOn;
        choice.addEventListener("change", () => {
            keysOn = choice.checked;
            try { localStorage.setItem("keys", keysOn ? "on" : "off"); } catch (error) { /* as above */ }
        });
    }
    for (const opener of all("[data-opens]")) opener.addEventListener("click", () => one("#" + opener.dataset.opens)?.showModal());
    function move(step) {
        const cards = all("a.card");
        if (!cards.length) return;
        const present = cards.indexOf(document.activeElement), open = cards.findIndex((card) => card.hasAttribute("aria-current"));
        const from = present >= 0 ? present : open;
        cards[Math.min(cards.length - 1, Math.max(0, from + step))].focus();
    }
    function write(mode) {
        const radio = one("#mode-" + mode), area = one("#" + mode + "-body");
        if (!radio || !area) return;
        radio.checked = true;
        area.focus();
    }
    document.addEventListener("keydown", (event) => {
        if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help?.open) return;
        if (event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]")) return;
        const actions = {
            j: () => move(1), k: () => move(-1), r: () => write("reply"), n: () => write("note"), e: () => one('[data-shortcut="e"]')?.click(),
            a: () => one('[data-shortcut="a"]')?.click(), "/": () => one("#q")?.focus(), "?": () => help?.showModal(),
        };
        const action = actions[event.key];
        if (!action) return;
        event.preventDefault();
        action();
    });

    // What gets the focus behind the box to write in is scrolled clear of it, however high that is; on a phone the box lies below.
    const box = talk && one(".write", talk);
    function measure() {
        if (box) talk.style.setProperty("--write", getComputedStyle(box).position === "sticky" ? box.offsetHeight + "px" : "0px");
    }
    if (box && window.ResizeObserver) new ResizeObserver(measure).observe(box);

    // A conversation opens at its newest message where the thread scrolls by itself: whole above the composer, or from its first line.
    // Where people must be called that comes first, and it stands above everything.
    if (talk && talk.scrollHeight > talk.clientHeight && !location.hash && !one(".alarm", talk)) {
        const last = writings(talk).pop(), room = talk.clientHeight - (one(".write", talk)?.offsetHeight || 0);
        if (last && last.offsetHeight > room) last.scrollIntoView({ block: "start" });
        else talk.scrollTop = talk.scrollHeight;
    }
})();
