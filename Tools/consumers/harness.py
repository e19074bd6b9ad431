"""Runs functions as checks: each returns a sentence of what it found, raises Skip, or fails."""
import importlib
import os
import shutil
import subprocess
import traceback

CHECKS = []


class Skip(Exception):
    """The check cannot be made here, and why."""


def check(function):
    """Marks a function as a check; its first line of documentation is its name."""
    CHECKS.append(function)
    return function


def module(name):
    """A Python package of a reader."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise Skip(f"the Python package {name} is not there ({error})") from error


def program(*names):
    """The path of a reader's program, under any of its names."""
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    raise Skip(f"the program {names[0]} is not installed")


def schemas(name):
    """The folder of an official schema."""
    folder = os.environ.get("SCHEMAS", "")
    path = os.path.join(folder, name)
    if not folder or not os.path.exists(path):
        raise Skip("no official schema: name its folder (make consumers SCHEMAS=FOLDER)")
    return path


def run(command, **options):
    """What a program prints; fails with its errors when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False, **options)
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}: {(done.stderr or done.stdout)[-800:]}"
    return done.stdout


def equal(found, expected, what):
    """Asserts a number, and that it is no empty truth."""
    assert found == expected, f"{what}: {found}, not {expected}"
    assert found, f"{what}: nothing there to count"


def run_all():
    """Runs all checks; the number of failures."""
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for function in CHECKS:
        name = (function.__doc__ or function.__name__).splitlines()[0].rstrip(".")
        try:
            line, word = f"ok       {name}: {function()}", "passed"
        except Skip as skip:
            line, word = f"SKIPPED  {name}: {skip}", "skipped"
        except Exception:  # noqa: BLE001 - whatever a reader throws is a failure of the check
            line, word = f"FAILED   {name}\n{traceback.format_exc()}", "failed"
        counts[word] += 1
        print(line, flush=True)
    print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
    return counts["failed"]
