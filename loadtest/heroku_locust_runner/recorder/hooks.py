"""What is done around an event of Locust's, whoever else listens and in whatever order."""

from collections.abc import Callable

from locust.event import EventHook


def around(
    hook: EventHook, before: Callable[[], None], after: Callable[[], None] = lambda: None
) -> None:
    """`after` is left out when a listener ends the event, or is killed in it."""
    fire = hook.fire

    def fire_between(**options: object) -> None:
        before()
        fire(**options)  # type: ignore[no-untyped-call]
        after()

    hook.fire = fire_between  # type: ignore[method-assign]
