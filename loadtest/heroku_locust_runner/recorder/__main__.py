"""python3 heroku_locust_runner/recorder LOCUST'S OPTIONS: Locust with the recorder in it.

Locust takes a second file, which could be a plug-in, only since 2.11; a program of our own works
with every version, and has the last word when Locust has ended.

A locustfile finds here what it finds under `locust -f`: the same sys.path, the same modules, the
same `__main__`. So this file imports little, and most of it late.
"""

from __future__ import annotations

# Both are there before any path is searched.
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PACKAGE = "heroku_locust_runner"
FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120


def run() -> None:
    # What stands first is this program's own folder.
    path = sys.path[0 if sys.flags.safe_path else 1 :]
    sys.path[:] = importing_path(path)
    # Before anything of ours, because it patches the standard library for gevent.
    from locust.main import main  # noqa: PLC0415

    finish = install_recorder()
    error: BaseException | None = None
    become_locust(path)
    try:
        main()
    except BaseException as raised:
        error = raised
        raise
    finally:
        # Locust's users are gone and its files closed, whatever its version.
        finish(error)


def importing_path(path: list[str]) -> list[str]:
    """The user's folders last: locust.py in one of them is not Locust, nor inspect.py Python's.

    They are on the path when PYTHONPATH names them.
    """
    users = {os.path.realpath(folder) for folder in users_folders()}
    last = [entry for entry in path if os.path.realpath(entry) in users]
    return [entry for entry in path if entry not in last] + last


def users_folders() -> Iterator[str]:
    yield "."
    for argument in sys.argv[1:]:
        if argument.endswith(".py"):
            yield os.path.dirname(argument) or "."  # noqa: PTH120


def install_recorder() -> Callable[[BaseException | None], None]:
    """What it returns is for the end."""
    # By its place alone: its parent folder is the app's, and does not belong on the path.
    package = type(sys)(PACKAGE)
    package.__path__ = [FOLDER]
    sys.modules[PACKAGE] = package

    from locust import events  # noqa: PLC0415

    from heroku_locust_runner.recorder.install import install  # noqa: PLC0415
    from heroku_locust_runner.recorder.notes import FOLDER as NOTES_FOLDER  # noqa: PLC0415
    from heroku_locust_runner.recorder.own_workers import start_own_workers  # noqa: PLC0415
    from heroku_locust_runner.recorder.process import Process  # noqa: PLC0415

    if "--csv" in sys.argv:
        # Workers are not told of the option, and their notes belong there as well.
        prefix = sys.argv[sys.argv.index("--csv") + 1]
        os.environ[NOTES_FOLDER] = os.path.dirname(prefix)  # noqa: PTH120
    start_own_workers(events)
    process = Process()
    recorders = install(events, process)
    # All is imported: from here on, the name is the locustfile's to use.
    for name in [name for name in sys.modules if f"{name}.".startswith(f"{PACKAGE}.")]:
        del sys.modules[name]

    def finish(error: BaseException | None) -> None:
        for recorder in recorders:
            recorder.finish()
        process.finish(error)

    return finish


def become_locust(path: list[str]) -> None:
    """To whom asks Python, this is Locust's own program."""
    script = locust_script()
    folder = os.path.dirname(os.path.realpath(script))  # noqa: PTH120
    sys.path[:] = path if sys.flags.safe_path else [folder, *path]
    sys.argv[0] = script
    program = type(sys)("__main__")
    if os.path.exists(script):  # noqa: PTH110
        program.__file__ = script
    sys.modules["__main__"] = program


def locust_script() -> str:
    from importlib.metadata import distribution  # noqa: PLC0415

    beside_python = os.path.join(os.path.dirname(sys.executable), "locust")  # noqa: PTH118, PTH120
    installed = distribution("locust").files or []
    scripts = [file for file in installed if file.parts[-2:] == ("bin", "locust")]
    return os.path.normpath(scripts[0].locate()) if scripts else beside_python


if __name__ == "__main__":
    run()
