"""Shared by the benchmarks: finding the program, measuring a process and its children, describing the machine."""

import json
import os
import pathlib
import platform
import statistics
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]


def binary(given=None):
    """The program to measure: the release build, unless told otherwise."""
    for path in filter(None, [given, os.environ.get("SAMENSPRAAK_BIN"), str(ROOT / ".build" / "release" / "samenspraak")]):
        if os.access(path, os.X_OK):
            return path
    raise SystemExit("no program to measure: run ./run once for a release build, or name one in SAMENSPRAAK_BIN")


def children(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                for child in map(int, file.read().split()):
                    found += [child, *children(child)]
    except OSError:
        pass
    return found


def memory(pid, field="VmRSS"):
    """Resident memory of one process in kB; 0 when it is gone."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as file:
            for line in file:
                if line.startswith(field + ":"):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0


def share(pid):
    """Memory of one process in kB with each shared page divided among those who share it; 0 when it is gone."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii", errors="replace") as file:
            for line in file:
                if line.startswith("Pss:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0


class Meter(threading.Thread):
    """Watches a process and its children: the highest memory of the process alone, and of all of them together, shared pages counted once."""

    def __init__(self, pid, every=0.1):
        super().__init__(daemon=True)
        self.pid, self.every, self.own, self.together, self._done = pid, every, 0, 0, threading.Event()

    def run(self):
        while not self._done.is_set():
            # Highest ever of the process itself; of the children what they have now.
            self.own = max(self.own, memory(self.pid, "VmHWM"))
            self.together = max(self.together, share(self.pid) + sum(share(child) for child in children(self.pid)))
            self._done.wait(self.every)

    def stop(self):
        self._done.set()
        self.join()
        return {"peak_mb": round(self.own / 1024, 1), "peak_with_children_mb": round(max(self.together, self.own) / 1024, 1)}


def timed(command, **options):
    """Runs a command to its end; gives its output, the seconds on the wall, and its memory."""
    began = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    meter = Meter(process.pid)
    meter.start()
    out, err = process.communicate()
    seconds = time.monotonic() - began
    used = meter.stop()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{err.decode('utf-8', 'replace')[-2000:]}")
    return out.decode("utf-8", "replace"), seconds, used


def machine():
    """The conditions, to be read beside the figures."""
    model = "unknown"
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="replace") as file:
            model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), model)
    except OSError:
        pass
    return {"cores": os.cpu_count(), "cpu": model, "kernel": platform.release(), "python": platform.python_version(), "load_before": round(os.getloadavg()[0], 2)}


def summary(values):
    """The middle of several rounds, and all of them."""
    return {"median": round(statistics.median(values), 3), "rounds": [round(value, 3) for value in values]}


def show(result):
    print(json.dumps(result, indent=2, ensure_ascii=False))
