#!/usr/bin/env python3
"""Measures `boxset make` against hand-written ffmpeg, and against itself.

  bench/make/run.py wall MASTER [ROUNDS]    wall time against one ffmpeg command: one decode, same rungs and settings
  bench/make/run.py again MASTER            second run; run after a changed word; run after a moved chapter
  bench/make/run.py kill MASTER             CPU of a run that is killed at 80 % and started again
  bench/make/run.py same MASTER             byte-identical release in another folder, locale and time zone

MASTER is a film of yours, some minutes long. Needs python3, strace (again) and a built checkout. EFFORT and LARGEST in the environment
are put into the series file: EFFORT=faster LARGEST=540p.
"""
import filecmp, glob, os, re, shutil, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import measure

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BOXSET = os.path.join(ROOT, "boxset")


def project(folder, master, parts=1, chapters=True):
    os.makedirs(os.path.join(folder, "masters"), exist_ok=True)
    text = "id: bench\ntitle: Bench\nlanguage: en\nlogline: A word.\nparts:\n"
    for n in range(1, parts + 1):
        name = "masters/part%d%s" % (n, os.path.splitext(master)[1])
        target = os.path.join(folder, name)
        if not os.path.exists(target):
            shutil.copyfile(master, target)
        text += "  - id: p%d\n    title: Part %d\n    master: %s\n" % (n, n, name)
        if chapters:
            text += "    chapters:\n      00:00:00: Start\n      00:00:40: Middle\n"
    text += "windows:\n  stream: {effort: %s, largest: %s}\n" % (
        os.environ.get("EFFORT", "medium"), os.environ.get("LARGEST", "1080p"))
    open(os.path.join(folder, "series.yaml"), "w").write(text)
    return folder


def ffmpeg_folder():
    found = sorted(glob.glob(os.path.join(
        os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "boxset", "ffmpeg-*")))
    found = [folder for folder in found if os.path.isdir(folder)]
    if not found:
        sys.exit("Run ./boxset make once: it unpacks ffmpeg.")
    return found[-1]


def by_hand(folder, out):
    """The same rungs and settings in one command, as somebody would write it."""
    plan = subprocess.run([BOXSET, "make", "--plan", folder], capture_output=True, text=True).stdout
    rungs = {}
    for line in plan.splitlines():
        found = re.search(
            r"Rung\[name=(\S+), width=(\d+), height=(\d+), maxKilobits=(\d+), bufferKilobits=(\d+), crf=(\d+)", line)
        if found:
            rungs.setdefault(found.group(1), found.groups())
    trick = re.search(r"Trick\[width=(\d+), height=(\d+), crf=(\d+)", plan).groups()
    preset = re.search(r"effort\s+(\S+)", plan).group(1)
    tool = ffmpeg_folder()
    master = glob.glob(os.path.join(folder, "masters", "part1.*"))[0]
    n = len(rungs)
    graph = "[0:v:0]split=%d%s" % (n + 1, "".join("[s%d]" % i for i in range(n + 1)))
    maps = []
    for i, (name, w, h, maxrate, buf, crf) in enumerate(rungs.values()):
        graph += ";[s%d]scale=%s:%s[v%d]" % (i, w, h, i)
        maps += ["-map", "[v%d]" % i, "-c:v", "libx264", "-preset", preset, "-crf", crf, "-maxrate", maxrate + "k",
                 "-bufsize", buf + "k", "-g", "48", "-sc_threshold", "0", "-pix_fmt", "yuv420p",
                 os.path.join(out, name + ".mp4")]
    graph += ";[s%d]fps=1,scale=%s:%s[t]" % (n, trick[0], trick[1])
    maps += ["-map", "[t]", "-c:v", "libx264", "-preset", preset, "-crf", trick[2], "-g", "1", os.path.join(out, "t.mp4")]
    maps += ["-map", "0:a:0?", "-c:a", "aac", "-b:a", "160k", os.path.join(out, "sound.mp4")]
    # At the priority that Boxset gives its programs, so that other work on the machine hinders both alike.
    return ["nice", "-n", "5", os.path.join(tool, "ffmpeg"), "-nostdin", "-v", "error", "-y", "-i", master, "-filter_complex", graph] + maps, {
        "LD_LIBRARY_PATH": tool}


def wall(master, rounds):
    ratios, ours, theirs, cpus = [], [], [], []
    for _ in range(rounds):
        folder = project(tempfile.mkdtemp(prefix="bench-"), master)
        out = tempfile.mkdtemp(prefix="bench-")
        command, env = by_hand(folder, out)
        shutil.rmtree(os.path.join(folder, ".boxset"))
        a, acpu, code = measure.run([BOXSET, "make", folder])
        assert code == 0, code
        b, bcpu, code = measure.run(command, env)
        assert code == 0, code
        print("make %.1f s (CPU %.1f), by hand %.1f s (CPU %.1f), ratio %.3f" % (a, acpu, b, bcpu, a / b), flush=True)
        ratios.append(a / b)
        cpus.append(acpu / bcpu)
        shutil.rmtree(folder), shutil.rmtree(out)
    print("median ratio: wall %.3f, CPU %.3f" % (measure.median(ratios), measure.median(cpus)))


def starts(folder):
    """How many programs a run starts beside itself: what follows the launcher's own java is counted."""
    with tempfile.NamedTemporaryFile() as log:
        subprocess.run(["strace", "-f", "-qq", "-e", "trace=execve", "-e", "status=successful", "-o", log.name,
                        BOXSET, "make", folder], stdout=subprocess.DEVNULL)
        programs = re.findall(r'execve\("([^"]+)"', open(log.name).read())
    java = max(i for i, program in enumerate(programs) if program.endswith("/bin/java"))
    return len(programs) - java - 1


def again(master):
    folder = project(tempfile.mkdtemp(prefix="bench-"), master, parts=4)
    measure.run([BOXSET, "make", folder])
    measure.run([BOXSET, "make", folder])
    version = measure.median([measure.run([BOXSET, "--version"])[0] for _ in range(5)])
    walls = [measure.run([BOXSET, "make", folder])[0] for _ in range(3)]
    print("nothing changed: %.2f s (--version alone: %.2f s), %d programs started"
          % (measure.median(walls), version, starts(folder)))
    series = os.path.join(folder, "series.yaml")
    text = open(series).read()
    words = []
    for word in ("Another.", "A third.", "A fourth."):
        open(series, "w").write(text.replace("A word.", word))
        words.append(measure.run([BOXSET, "make", folder])[0])
    open(series, "w").write(text.replace("A word.", "A fifth."))
    print("one word changed: %.2f s, %d programs started" % (measure.median(words), starts(folder)))
    open(series, "w").write(text.replace("00:00:40", "00:00:50", 1))
    out = subprocess.run([BOXSET, "make", "--explain", folder], capture_output=True, text=True).stdout
    chunks = [line for line in out.splitlines() if re.match(r"\s*\S+/(picture|lowered)/\d+[: ]", line)]
    made = [line.strip() for line in chunks if not line.endswith("up to date")]
    print("one chapter moved by 10 s: %d of %d encodes made again" % (len(made), len(chunks)))
    for line in made:
        print("  " + line[:120])
    shutil.rmtree(folder)


def kill(master):
    measure.adopt_orphans()
    whole = project(tempfile.mkdtemp(prefix="bench-"), master)
    _, full, _ = measure.run([BOXSET, "make", whole])
    folder = project(tempfile.mkdtemp(prefix="bench-"), master)
    wall_killed, first, code = measure.run([BOXSET, "make", folder], until=lambda line: line.startswith("80 %"))
    left = [f for f in glob.glob(os.path.join(folder, "release", "**"), recursive=True) if os.path.isfile(f)]
    _, second, end = measure.run([BOXSET, "make", folder])
    print("uninterrupted %.1f CPU s; killed (code %d, %d files in release) %.1f + again %.1f: %.3f of it"
          % (full, code, len(left), first, second, (first + second) / full))
    print("identical: %s" % (tree(os.path.join(whole, "release")) == tree(os.path.join(folder, "release"))))
    shutil.rmtree(whole), shutil.rmtree(folder)


def tree(folder):
    files = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(base, name)
            files[os.path.relpath(path, folder)] = open(path, "rb").read()
    return files


def same(master):
    a = project(tempfile.mkdtemp(prefix="bench-"), master)
    b = project(tempfile.mkdtemp(prefix="bench-\u00e9 %"), master)
    measure.run([BOXSET, "make", a])
    measure.run([BOXSET, "make", b], {"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"})
    x, y = tree(os.path.join(a, "release")), tree(os.path.join(b, "release"))
    print("%d files, identical: %s" % (len(x), x == y))
    for name in sorted(set(x) | set(y)):
        if x.get(name) != y.get(name):
            print("  differs: " + name)
    shutil.rmtree(a), shutil.rmtree(b)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    what, master = sys.argv[1], os.path.abspath(sys.argv[2])
    {"wall": lambda: wall(master, int(sys.argv[3]) if len(sys.argv) > 3 else 3), "again": lambda: again(master),
     "kill": lambda: kill(master), "same": lambda: same(master)}[what]()
