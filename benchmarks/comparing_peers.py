"""odiff and npm's pixelmatch, each as a process that is given two PNGs and says what it took.

They come from benchmarks/side_by_side/peers.toml; `make bench` installs them.
"""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.side_by_side.installs import FOLDER
from benchmarks.side_by_side.measure import processor_time

_NODE = """
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

for await (const line of createInterface({ input: process.stdin })) {
  const [one, other] = JSON.parse(line).map((file) => PNG.sync.read(readFileSync(file)));
  const count = pixelmatch(one.data, other.data, null, one.width, one.height, { threshold: 0.1 });
  console.log(JSON.stringify({ count }));
}
"""


_TIMES = 5


class ComparingProcess:
    """A process that answers one line of JSON with another."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def seconds(self, request: object) -> float:
        """Return the processor time of one answer; Linux counts in hundredths, so ask often."""
        before = self._used()
        for _ in range(_TIMES):
            self.ask(request)
        return (self._used() - before) / _TIMES

    def ask(self, request: object) -> str:
        """Send a request, and return the answer."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return self.answer()

    def answer(self) -> str:
        """Wait for the next line of the process."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the process has ended"
        assert '"error"' not in line, line
        return line

    def _used(self) -> float:
        status = Path(f"/proc/{self._process.pid}/stat").read_text("ascii")
        user, system = status.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


class Peers:
    """Measures each of them on two files, in seconds of processor time."""

    def __init__(self, server: ComparingProcess, node: ComparingProcess) -> None:
        self._server, self._node = server, node

    @property
    def ways(self) -> tuple[Callable[[Path, Path], float], ...]:
        """Each way of comparing, in the order of the table."""
        return (self.odiff_process, self.odiff_server, self.npm_pixelmatch)

    def odiff_process(self, before: Path, after: Path) -> float:
        """Start odiff for this one comparison."""
        begun = processor_time()
        done = subprocess.run(  # noqa: S603 - a peer that we installed
            [_odiff(), before, after, "--parsable-stdout"], capture_output=True, text=True
        )
        assert done.returncode in {0, 22}, done.stdout + done.stderr
        return processor_time() - begun

    def odiff_server(self, before: Path, after: Path) -> float:
        """Ask the odiff that runs already; it always writes the image of a diff, too."""
        output = str(after.with_name("diff.png"))
        files = {"base": str(before), "compare": str(after), "output": output}
        return self._server.seconds({"requestId": 1, **files, "options": {}})

    def npm_pixelmatch(self, before: Path, after: Path) -> float:
        """Ask the Node that runs already."""
        return self._node.seconds([str(before), str(after)])


@contextmanager
def running_peers() -> Iterator[Peers]:
    """Start odiff's server and a Node with pixelmatch, for the length of the block."""
    with ExitStack() as running:
        server = running.enter_context(_started(str(_odiff()), "--server"))
        assert json.loads(server.answer())["ready"]
        node = running.enter_context(_started("node", "--input-type=module", "--eval", _NODE))
        yield Peers(server, node)


def _odiff() -> Path:
    """The program itself; npm's command is a script that starts Node first."""
    return next((FOLDER / "node_modules" / "@odiff").glob("*/odiff"))


@contextmanager
def _started(*command: str) -> Iterator[ComparingProcess]:
    with subprocess.Popen(  # noqa: S603 - a peer that we installed
        command, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield ComparingProcess(process)
        process.kill()
