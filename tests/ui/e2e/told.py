"""What the program tells assistive tools: finding controls by role and name, reading and pressing them."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desktop import wait_for  # noqa: E402


def application(process):
    """The accessible root of a program that runs."""
    def search():
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            try:
                one = desktop.get_child_at_index(index)
                if one is not None and one.get_process_id() == process.pid:
                    return one
            except GLib.Error:
                pass
        return None
    return wait_for("the program on the accessibility bus", search)


def states(one):
    return one.get_state_set()


def is_showing(one):
    return states(one).contains(Atspi.StateType.SHOWING)


def walk(one):
    """What shows below `one` as it is now: what is kept from before is forgotten."""
    one.clear_cache()
    if one.get_role_name() != "application" and not is_showing(one):
        return
    yield one
    for index in range(one.get_child_count()):
        child = one.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def search(root, role=None, name=None, part=None):
    try:
        for one in walk(root):
            if role is not None and one.get_role_name() not in (role if isinstance(role, tuple) else (role,)):
                continue
            told = one.get_name() or ""
            if (name is None or told == name) and (part is None or part in told):
                return one
    except GLib.Error:
        pass  # The tree changed while it was walked: the next look tells.
    return None


def find(root, role=None, name=None, part=None):
    return wait_for(f"{role} {name or part}", lambda: search(root, role, name, part))


def is_enabled(one):
    one.clear_cache()
    return states(one).contains(Atspi.StateType.ENABLED)


def press(one):
    """By the control's own action, as a screen reader does it."""
    action = one.get_action_iface()
    names = [Atspi.Action.get_action_name(action, index) for index in range(Atspi.Action.get_n_actions(action))]
    for wanted in ("Press", "Toggle", "SetFocus"):
        if wanted in names:
            Atspi.Action.do_action(action, names.index(wanted))
            return
    raise AssertionError(f"{one.get_name()} offers only {names}")


def put(one, text):
    Atspi.EditableText.set_text_contents(one.get_editable_text_iface(), text)


def text_of(one):
    told = one.get_text_iface()
    return "" if told is None else Atspi.Text.get_text(told, 0, Atspi.Text.get_character_count(told))


def place_of(one):
    box = Atspi.Component.get_extents(one.get_component_iface(), Atspi.CoordType.SCREEN)
    return box.x, box.y, box.width, box.height


def nameless(root):
    """Showing controls that can have the focus and do not say what they are."""
    found = []
    for one in walk(root):
        name = (one.get_name() or "").strip()
        # The name that a choice tells is its value: what is chosen is in the label that belongs to it.
        if one.get_role_name() == "combo box" and not is_labelled(one):
            name = ""
        if states(one).contains(Atspi.StateType.FOCUSABLE) and not name:
            found.append(f"{one.get_role_name()} {one.get_name()!r} in {one.get_parent().get_name()!r}")
    return found


def is_labelled(one):
    return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY for relation in one.get_relation_set())


def is_focused(one):
    one.clear_cache()
    return states(one).contains(Atspi.StateType.FOCUSED)


def is_checked(one):
    one.clear_cache()
    return states(one).contains(Atspi.StateType.CHECKED)
