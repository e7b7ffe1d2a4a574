#!/usr/bin/env python3
"""Makes series of odd and broken files and says what became of each file.

  bench/corpora/run.py masters FOLDER [AT_ONCE]    every file of FOLDER as a part, AT_ONCE (12) to a series
  bench/corpora/run.py captions FOLDER MASTER      every file under FOLDER as the captions of a part made of MASTER

Each series has a sound neighbour, which has to be in the release whatever its neighbours are. Runs `new` (masters only),
`check` and `make --proof --only stream`. Prints a line a file: in the release, or the finding that names it, or SILENT;
then what no run may show: a stack trace, an exit code other than 0 to 2, a lost neighbour, scratch that was left,
a second over the limit. Ends with 1 if there is any. Needs python3 and a built checkout; keeps nothing.
"""
import glob, os, re, shutil, subprocess, sys, tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BOXSET = os.path.join(ROOT, "boxset")
LIMIT_S = 1200
faults = []


def run(folder, *arguments):
    try:
        done = subprocess.run([BOXSET, *arguments], cwd=folder, capture_output=True, text=True, errors="replace", timeout=LIMIT_S)
        text, code = done.stdout + done.stderr, done.returncode
    except subprocess.TimeoutExpired as late:
        text, code = str(late.stdout) + str(late.stderr), "over %d s" % LIMIT_S
    if code not in (0, 1, 2):
        faults.append("%s: code %s" % (" ".join(arguments), code))
    for line in text.splitlines():
        if re.search(r"^\s+at [a-z].*\(|Exception\b|Error:|@ 0x", line):
            faults.append("%s: trace: %s" % (" ".join(arguments), line.strip()))
    return code, text


def scratch(folder):
    store = os.path.join(folder, ".boxset")
    known = re.compile(r"(results|steps|logs|releases|scratch)(/|$)|[a-z.]+$")
    return [f for f in glob.glob(os.path.join(store, "**"), recursive=True)
            if os.path.isfile(f) and (not known.match(os.path.relpath(f, store)) or re.match("scratch/", os.path.relpath(f, store)))]


def released(folder, name):
    return name is not None and bool(glob.glob(os.path.join(folder, "proof", "**", glob.escape(name), "**", "main.m3u8"), recursive=True))


def neighbour(folder):
    from_ffmpeg = sorted(glob.glob(os.path.expanduser("~/.cache/boxset/ffmpeg-*/ffmpeg")))[-1]
    subprocess.run([from_ffmpeg, "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=3", "-f", "lavfi", "-i",
                    "sine=d=3:r=48000", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac",
                    os.path.join(folder, "masters", "zz-neighbour.mp4")],
                   env={**os.environ, "LD_LIBRARY_PATH": os.path.dirname(from_ffmpeg)}, check=True)


def identify(series, name):
    """The id of the part that a file belongs to; None when it has none."""
    for part in re.split(r"^  - id: ", series, flags=re.M)[1:]:
        if name in part:
            return part.split("\n")[0].strip()
    return None


def judge(folder, files, verbose, found=""):
    code, checked = run(folder, "check")
    made_code, made = run(folder, "make", "--proof", "--only", "stream")
    series = open(os.path.join(folder, "series.yaml"), encoding="utf-8").read()
    print("== check %s, make %s" % (code, made_code))
    log = "\n".join([found, checked, made])
    if not released(folder, identify(series, "zz-neighbour")):
        faults.append("lost neighbour beside " + ", ".join(files))
    for left in scratch(folder):
        faults.append("left: " + left)
    for name in files:
        own = identify(series, name)
        there = own is not None and released(folder, own)
        said = [l.strip() for l in log.splitlines() if name in l or (own and re.search(r"\b%s\b" % re.escape(own), l) and ":" in l)]
        said = [l for l in said if not re.match(r"\d+ \||\d+ %|\s*master:", l)]
        state = "released" if there else "finding" if said else "SILENT"
        if state == "SILENT":
            faults.append("silent: " + name)
        print("%-9s %s" % (state, name))
        for line in said[: 6 if verbose else 1]:
            print("            " + line[:230])
    if os.environ.get("VERBOSE"):
        print(checked, made)


def masters(source, at_once):
    files = sorted(f for f in os.listdir(source) if os.path.isfile(os.path.join(source, f)))
    for begin in range(0, len(files), at_once):
        some = files[begin:begin + at_once]
        folder = tempfile.mkdtemp(prefix="corpora-")
        os.mkdir(os.path.join(folder, "masters"))
        for name in some:
            shutil.copyfile(os.path.join(source, name), os.path.join(folder, "masters", name))
        neighbour(folder)
        _, said = run(folder, "new", ".")
        if not os.path.exists(os.path.join(folder, "series.yaml")):
            faults.append("new wrote nothing: " + said)
            continue
        series = open(os.path.join(folder, "series.yaml"), encoding="utf-8").read()
        for name in some:
            if name not in series and name not in said:
                faults.append("new does not speak of " + name)
        judge(folder, some, True, said)
        shutil.rmtree(folder)


def captions(source, master, at_once=30):
    files = sorted(f for f in glob.glob(os.path.join(source, "**"), recursive=True) if os.path.isfile(f))
    for begin in range(0, len(files), at_once):
        some = files[begin:begin + at_once]
        folder = tempfile.mkdtemp(prefix="corpora-")
        os.makedirs(os.path.join(folder, "masters")), os.mkdir(os.path.join(folder, "captions"))
        neighbour(folder)
        shutil.copyfile(master, os.path.join(folder, "masters", "m" + os.path.splitext(master)[1]))
        text = "boxset: 1\nid: corpora\ntitle: Corpora\nlanguage: en\nparts:\n"
        names = []
        for n, path in enumerate(some):
            name = "%02d-%s" % (n, os.path.basename(path))
            names.append(name)
            shutil.copyfile(path, os.path.join(folder, "captions", name))
            text += "  - id: c%02d\n    title: C\n    master: masters/m%s\n    captions: [{file: 'captions/%s', kind: sdh}]\n" % (
                n, os.path.splitext(master)[1], name)
        text += "  - id: zz-neighbour\n    title: N\n    master: masters/zz-neighbour.mp4\n"
        open(os.path.join(folder, "series.yaml"), "w", encoding="utf-8").write(text)
        judge(folder, names, False)
        if os.environ.get("KEEP"):
            print(folder)
        else:
            shutil.rmtree(folder)


if __name__ == "__main__":
    if len(sys.argv) < 3 or (sys.argv[1] == "captions" and len(sys.argv) < 4):
        sys.exit(__doc__)
    if sys.argv[1] == "masters":
        masters(os.path.abspath(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 12)
    else:
        captions(os.path.abspath(sys.argv[2]), os.path.abspath(sys.argv[3]))
    print("\n".join(["%d faults" % len(faults)] + faults))
    sys.exit(bool(faults))
