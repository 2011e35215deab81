// One stream for all tabs of this browser: HTTP/1.1 browsers open six connections to a host, and eight tabs would use them up.
"use strict";
const ports = new Set();
let source = null;
let last = null;

function tell(message) {
    for (const port of ports) port.postMessage(message);
}

function open() {
    if (source && source.readyState !== 2) return;
    source = new EventSource("/events" + (last ? "?after=" + last : ""));
    source.onerror = () => {
        tell({ state: source.readyState === 2 ? "closed" : "lost" });
        if (source.readyState === 2) setTimeout(open, 15000);
    };
    source.addEventListener("hello", (event) => {
        last = event.lastEventId;
        tell({ state: "open", last });
    });
    source.onmessage = (event) => {
        last = event.lastEventId;
        tell({ data: event.data });
    };
    source.addEventListener("reload", source.onmessage);
}

onconnect = (event) => {
    const port = event.ports[0];
    ports.add(port);
    // A page that was made before this stream reached so far has missed what lies between.
    if (source && source.readyState === 1 && last) port.postMessage({ state: "open", last });
    port.onmessage = (message) => { if (message.data === "bye") ports.delete(port); };
    open();
};
