"""The system's Chromium, without a window or a network, told what to do through two pipes (its DevTools)."""

import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 180
"""Seconds for one answer: a long page on a busy machine."""
QUIET = (
    "--headless --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --disable-extensions --remote-debugging-pipe"
).split()
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND"
_READS, _WRITES = 3, 4
"""Where Chromium reads what it is told, and writes what it answers."""


class Chromium:
    def __init__(self, folder: Path) -> None:
        program = next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            sys.exit("This check needs Chromium. On Debian and Ubuntu: apt-get install chromium")
        told, self.tell = os.pipe()
        self.hear, answers = os.pipe()
        far = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (told, answers)]

        def lay_pipes() -> None:
            os.dup2(far[0], _READS)
            os.dup2(far[1], _WRITES)

        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            [program, *QUIET, NO_NETWORK, *root, f"--user-data-dir={folder / 'profile'}", "about:blank"],
            pass_fds=(_READS, _WRITES),
            preexec_fn=lay_pipes,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for end in (told, answers, *far):
            os.close(end)
        self.heard = b""
        self.number = 0
        self.events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        os.close(self.tell)
        os.close(self.hear)

    def call(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Ask for something and wait for its answer; what happens meanwhile is kept in `events`."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        os.write(
            self.tell, json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0"
        )
        while True:
            answer = self.next_message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return dict(answer["result"])
            self.events.append(answer)

    def next_message(self) -> dict[str, Any]:
        while b"\0" not in self.heard:
            if not select.select([self.hear], [], [], PATIENCE)[0]:
                raise RuntimeError(f"Chromium said nothing for {PATIENCE} seconds")
            part = os.read(self.hear, 1 << 20)
            if not part:
                raise RuntimeError("Chromium has ended")
            self.heard += part
        message, _, self.heard = self.heard.partition(b"\0")
        return dict(json.loads(message))

    def open(self, address: str) -> "Page":
        """A new page, when it is loaded."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, target, session)
        page.load(address)
        return page


class Page:
    def __init__(self, browser: Chromium, target: str, session: str) -> None:
        self.browser, self.target, self.session = browser, target, session

    def load(self, address: str) -> None:
        for domain in ("Page", "Network"):
            self.browser.call(f"{domain}.enable", self.session)
        self.browser.events.clear()
        self.browser.call("Page.navigate", self.session, url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.browser.events):
            self.browser.events.append(self.browser.next_message())

    @property
    def asked_for(self) -> list[str]:
        """Every address that the page wanted, its own first."""
        wanted = [one for one in self.browser.events if one.get("method") == "Network.requestWillBeSent"]
        return [
            str(one["params"]["request"]["url"]) for one in wanted if one.get("sessionId") == self.session
        ]

    def look_as(self, width: int, height: int) -> None:
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.browser.call("Emulation.setDeviceMetricsOverride", self.session, **size)

    def run(self, script: str) -> Any:
        """What a script gives, waiting for what it promises."""
        answer = self.browser.call(
            "Runtime.evaluate", self.session, expression=script, awaitPromise=True, returnByValue=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def close(self) -> None:
        self.browser.call("Target.closeTarget", targetId=self.target)
