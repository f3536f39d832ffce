"""What assistive technology on Linux gets of the window: asked on standard input, answered and told as lines of JSON."""
import json
import sys
import threading

import pyatspi
from gi.repository import GLib


def tell(**what):
    print(json.dumps(what), flush=True)


def below(element, depth=0):
    """An element and all that lies below it."""
    yield element
    if depth > 60:
        return
    for at in range(element.childCount):
        child = element.getChildAtIndex(at)
        if child is not None:
            yield from below(child, depth + 1)


def text_of(element):
    try:
        return element.queryText().getText(0, -1)
    except NotImplementedError:
        return element.name


def live_of(element):
    return dict(one.split(":", 1) for one in element.getAttributes() if ":" in one).get("container-live", "off")


def hear(event):
    """Whatever comes into a live region, which a screen reader would say."""
    try:
        came = event.any_data if event.type.startswith("object:children-changed") else event.source
        if came is not None and live_of(came) != "off":
            tell(heard=event.type, role=came.getRoleName(), text=text_of(came), live=live_of(came))
    except (LookupError, GLib.GError):
        # It has gone meanwhile.
        pass


def answer(role):
    """All elements of a role in the application."""
    found = []
    desktop = pyatspi.Registry.getDesktop(0)
    for at in range(desktop.childCount):
        for element in below(desktop.getChildAtIndex(at)):
            try:
                if element.getRoleName() == role:
                    found.append(element.name)
            except (LookupError, GLib.GError):
                pass
    tell(role=role, names=found)
    return False


def ask():
    for line in sys.stdin:
        GLib.idle_add(answer, line.strip())
    GLib.idle_add(pyatspi.Registry.stop)


pyatspi.Registry.registerEventListener(hear, "object:children-changed:add", "object:text-changed:insert")
threading.Thread(target=ask, daemon=True).start()
GLib.idle_add(lambda: tell(ready=True))
pyatspi.Registry.start()
