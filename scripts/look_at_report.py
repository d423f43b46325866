#!/usr/bin/env python3
"""Opens an HTML report in headless chromium and clicks through it.

    scripts/look_at_report.py REPORT.html [FOLDER]
    scripts/look_at_report.py --attacked REPORT.html
    scripts/look_at_report.py --picture PICTURE.png REPORT.html

Fails where the page asks for anything but itself, where its own policy stops
something, or where a filter, a link or a key does not do what it says. With
FOLDER, pictures of the page (wide, dark, phone, its parts) and a print are left
there. A report on articles that are an attack is opened, pointed at and clicked
through: nothing of them may run. A picture is what the README shows.
Speaks the browser's own protocol over a pipe; needs Python's library only.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile


class Browser:
    def __init__(self, profile):
        to_read, self.write = os.pipe()
        self.read, to_write = os.pipe()

        def fds():
            # Chromium reads the protocol from 3 and writes it to 4.
            high = [os.dup(fd) for fd in (to_read, to_write)]
            while any(fd < 10 for fd in high):
                high = [os.dup(fd) for fd in high]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
             "--force-prefers-reduced-motion", f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=fds, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.buffer, self.last, self.events, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(domain + ".enable")

    def message(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.read, 1 << 20)
            if not piece:
                raise SystemExit("the browser went away")
            self.buffer += piece
        one, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(one)

    def call(self, method, **params):
        self.last += 1
        request = {"id": self.last, "method": method, "params": params}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.write, json.dumps(request).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.last:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def wait(self, method):
        while not any(it.get("method") == method for it in self.events):
            self.events.append(self.message())

    def js(self, code):
        result = self.call("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"{code}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def size(self, width, height, mobile=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)

    def picture(self, path, **how):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport="clip" in how, **how)["data"]
        path.write_bytes(base64.b64decode(data))

    def picture_of(self, what, path):
        """A picture of one element, wherever on the page it stands."""
        box = self.js(f"(() => {{ const it = document.querySelector({json.dumps(what)}).getBoundingClientRect();"
                      " return [it.left + scrollX, it.top + scrollY, it.width, it.height]; })()")
        clip = dict(zip(("x", "y", "width", "height"), box))
        clip["height"] = min(clip["height"], 2600)
        self.picture(path, clip={**clip, "scale": 1})

    def press(self, key, code=0, text=None):
        also = {"windowsVirtualKeyCode": code} if code else {}
        if text:
            also["text"] = text
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **also)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, **({"windowsVirtualKeyCode": code} if code else {}))

    def open(self, page):
        address = pathlib.Path(page).resolve().as_uri()
        self.call("Page.navigate", url=address)
        self.wait("Page.loadEventFired")
        self.js(SETTLE)
        return address


# Two turns of the page's own loop: a click has done what it does.
SETTLE = "new Promise((done) => setTimeout(() => setTimeout(done, 30), 30))"


def look(browser, page, folder):
    def check(what, right):
        print(("ok    " if right else "WRONG ") + what)
        if not right:
            wrong.append(what)

    wrong = []
    browser.size(1280, 1600)
    address = browser.open(page)

    browser.press("Tab", 9)
    check("the first key leads past the head", browser.js("document.activeElement.className") == "skip")
    browser.press("Enter", 13, "\r")
    browser.js(SETTLE)
    check("and it goes to the questions", browser.js("location.hash") == "#questions")
    reached = set()
    for _ in range(60):
        browser.press("Tab", 9)
        reached.add(browser.js("document.activeElement.tagName + ' ' + (getComputedStyle(document.activeElement).outlineStyle !== 'none' || document.activeElement.ownerSVGElement != null)"))
    check(f"keys reach filters and links, and it shows where they are {sorted(reached)}",
          {"INPUT true", "SELECT true", "A true"} <= reached and not any(it.endswith("false") and not it.startswith("BODY") for it in reached))
    browser.js("document.activeElement.blur()")

    rows = "document.querySelectorAll('.questions tbody tr:not([hidden])').length"
    parts = "document.querySelectorAll('.question:not([hidden])').length"
    every = browser.js(rows)
    check(f"{every} questions in the table, each with its part", every > 1 and browser.js(parts) == every)
    check("the filters are there", browser.js("getComputedStyle(document.getElementById('filters')).display") == "flex")

    box = "document.querySelector('input[name=verdict]')"
    verdict = browser.js(box + ".value")
    browser.js(f"{box}.click(); {SETTLE}")
    left = browser.js(rows)
    shown = browser.js("[...document.querySelectorAll('.questions tbody tr:not([hidden])')].map((it) => it.dataset.verdict)")
    check(f"without “{verdict}” {left} questions are left", left < every and verdict not in shown and browser.js(parts) == left)
    browser.js(f"document.querySelector('button[type=reset]').click(); {SETTLE}")
    check("“Show all” shows all", browser.js(rows) == every)
    for name in ("measure", "outlet"):
        choose = (f"(() => {{ const it = document.querySelector('select[name={name}]'); it.selectedIndex = 1;"
                  " it.dispatchEvent(new Event('input', {bubbles: true})); return it.value; })()")
        value = browser.js(choose)
        fits = f"[...document.querySelectorAll('.questions tbody tr:not([hidden])')].every((it) => it.dataset.{name}.split(' ').includes({json.dumps(value)}))"
        check(f"{name} “{value}” leaves only its questions", 0 < browser.js(rows) <= every and browser.js(fits))
        browser.js(f"document.querySelector('button[type=reset]').click(); {SETTLE}")

    browser.js(f"document.querySelector('.questions tbody a').click(); {SETTLE}")
    check("a row leads to its question", browser.js("document.querySelector(':target').className") == "question")
    browser.js(f"document.querySelector(':target .card .to a').click(); {SETTLE}")
    check("a quote leads to its place in the article", browser.js("document.querySelector(':target').classList.contains('claim')"))
    browser.js(f"document.querySelector(':target').click(); {SETTLE}")
    check("and back to the others", browser.js("document.querySelector(':target').className") == "card")
    browser.js("document.activeElement.blur()")
    for key in ("j", "j", "k"):
        browser.press(key, text=key)
    check("j and k go through the questions", browser.js("document.activeElement.classList.contains('question')"))

    figures = browser.js("document.querySelectorAll('.claim').length")
    linked = browser.js("[...document.querySelectorAll('.claim')].filter((it) => it.hash && document.querySelector(it.hash)).length")
    check(f"each of {figures} figures in the articles leads to its question", figures > 0 and linked == figures)
    signs = browser.js("[...document.querySelectorAll('.badge')].every((it) => it.textContent.trim().length > 2)")
    check("verdicts are told in words, not by color alone", signs)
    named = browser.js("[...document.querySelectorAll('svg[role=img]')].every((it) => it.getAttribute('aria-label'))")
    check("drawings are told in words too", named)

    browser.js("history.replaceState(null, '', location.pathname); document.activeElement.blur(); scrollTo(0, 0)")
    if folder:
        browser.open(page)
        browser.picture(folder / "wide.png")
        browser.picture_of(".question", folder / "question.png")
        browser.picture_of("#articles", folder / "articles.png")
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    ink = "getComputedStyle(document.body).backgroundColor"
    check("dark where the reader's system is", sum(map(int, browser.js(ink)[4:-1].split(","))) < 150)
    if folder:
        browser.picture(folder / "dark.png")
    browser.call("Emulation.setEmulatedMedia", features=[])
    browser.size(390, 844, mobile=True)
    check("no sideways scrolling on a phone", browser.js("document.documentElement.scrollWidth") <= 390)
    if folder:
        browser.picture(folder / "phone.png")
        browser.picture_of(".question", folder / "phone-question.png")
    data = base64.b64decode(browser.call("Page.printToPDF", printBackground=True)["data"])
    check("it prints", len(data) > 10_000)
    if folder:
        (folder / "print.pdf").write_bytes(data)

    asked = [it["params"]["request"]["url"] for it in browser.events if it.get("method") == "Network.requestWillBeSent"]
    check("nothing but the page is asked for", {it.split("#")[0] for it in asked} == {address})
    said = [it["params"]["entry"]["text"] for it in browser.events if it.get("method") == "Log.entryAdded"]
    thrown = [it for it in browser.events if it.get("method") == "Runtime.exceptionThrown"]
    check(f"the policy stops nothing of the page, no error {said}{thrown}", not said and not thrown)
    return wrong


# Whatever an article could make run, it would call one of these.
TRAP = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => { window.ran.push(name); };
"""


def attacked(browser, page):
    """Opens a report on articles that are an attack, points at everything and clicks every link."""
    wrong = []

    def check(what, right):
        print(("ok    " if right else "WRONG ") + what)
        if not right:
            wrong.append(what)

    browser.size(1280, 1600)
    browser.call("Page.addScriptToEvaluateOnNewDocument", source=TRAP)
    address = browser.open(page)
    check("the page has one script, its own", browser.js("document.scripts.length") == 1)
    handlers = "[...document.querySelectorAll('*')].flatMap((it) => it.getAttributeNames()).filter((it) => it.startsWith('on'))"
    check("no element has an event handler", browser.js(handlers) == [])
    kinds = browser.js("[...new Set([...document.links].map((it) => it.protocol))]")
    check(f"links lead to {kinds}", set(kinds) <= {"file:", "https:", "http:"})
    foreign = "document.querySelectorAll('img, iframe, object, embed, link, base, form[action], video, audio').length"
    check("nothing of an article became an element", browser.js(foreign) == 0)
    hidden = "/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.innerHTML)"
    check("no mark turns the direction of the text", not browser.js(hidden))
    browser.js("""(() => { for (const it of document.querySelectorAll('*')) for (const kind of ['mouseover', 'focus', 'error', 'load'])
        it.dispatchEvent(new Event(kind, { bubbles: true })); })()""")
    browser.js(f"(() => {{ for (const it of document.querySelectorAll('.claim, .to a, tbody a, svg a')) it.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }})); }})(); {SETTLE}")
    check("pointed at and clicked through, nothing ran", browser.js("window.ran.length") == 0)
    browser.size(390, 844, mobile=True)
    check("no sideways scrolling on a phone", browser.js("document.documentElement.scrollWidth") <= 390)
    asked = [it["params"]["request"]["url"] for it in browser.events if it.get("method") == "Network.requestWillBeSent"]
    check("nothing but the page is asked for", {it.split("#")[0] for it in asked} == {address})
    return wrong


def show(browser, page, picture):
    """The top of the page and its first question, small enough for a README."""
    browser.size(1120, 1360)
    browser.open(page)
    browser.js("""(() => {
        const from = document.querySelector('.top'), to = document.querySelector('.question');
        document.querySelector('.filters').style.display = 'none';
        document.querySelector('h2#questions-head').style.marginTop = '1.6rem';
    })()""")
    bottom = browser.js("document.querySelector('.question .cards').getBoundingClientRect().bottom + scrollY + 16")
    browser.picture(picture, clip={"x": 0, "y": 0, "width": 1120, "height": min(bottom, 1900), "scale": 0.72})
    return []


def main():
    words = sys.argv[1:]
    task = look
    if words[0] == "--attacked":
        task = lambda browser, page, folder: attacked(browser, page)
        words = words[1:]
    elif words[0] == "--picture":
        picture = pathlib.Path(words[1])
        task = lambda browser, page, folder: show(browser, page, picture)
        words = words[2:]
    folder = pathlib.Path(words[1]) if len(words) > 1 else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            wrong = task(browser, words[0], folder)
        finally:
            browser.process.kill()
            browser.process.wait()
    raise SystemExit(f"{len(wrong)} wrong" if wrong else 0)


main()
