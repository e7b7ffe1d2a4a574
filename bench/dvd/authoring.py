#!/usr/bin/env python3
"""Measures how discs are authored once everything is encoded.

  bench/dvd/authoring.py speed [GB] [ROUNDS]   an image of GB, 4 unless said, against ffmpeg, dvdauthor and genisoimage
  bench/dvd/authoring.py again MASTER [bluray]   what is done again after nothing, a caption and a title have changed
  bench/dvd/authoring.py same MASTER [bluray]    the same bytes in another folder, locale and time zone

MASTER is a film of yours. `bluray` looks at that kind of disc. Needs a built checkout and, from Debian: ffmpeg dvdauthor genisoimage 7zip. JAVA_HOME may
name the JDK.
"""
import filecmp, glob, os, shutil, subprocess, sys, tempfile

import discs
import measure

PIECE_SECONDS = 30
PARTS = 4
KILOBITS = 7500


def java(tool):
    found = subprocess.run(["sh", "-c", ". cli/src/main/sh/find-jdk.sh; need_jdk; echo $jdk"], cwd=discs.ROOT,
                           stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return os.path.join(found, "bin", tool)


def material(folder, gigabytes):
    """Parts of PAL video and stereo sound, together so large; one piece of noise, over and over."""
    piece, sound = os.path.join(folder, "piece.m2v"), os.path.join(folder, "piece.ac3")
    discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i",
               "testsrc2=s=720x576:r=25:d=%d,noise=alls=30:allf=t" % PIECE_SECONDS, "-c:v", "mpeg2video",
               "-b:v", "%dk" % KILOBITS, "-maxrate", "%dk" % KILOBITS, "-bufsize", "1835008",
               "-rc_init_occupancy", "917504", "-g", "15", "-bf", "2", "-sc_threshold", "1000000000",
               "-flags", "+cgop", "-mpv_flags", "+strict_gop", "-aspect", "16:9", piece])
    discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "anoisesrc=r=48000:d=%d:a=0.2" % PIECE_SECONDS, "-ac", "2",
               "-c:a", "ac3", "-b:a", "192k", sound])
    size = os.path.getsize(piece) + os.path.getsize(sound)
    copies = max(1, round(gigabytes * 1e9 / size / PARTS))
    parts = []
    for n in range(PARTS):
        parts.append(os.path.join(folder, "part%d" % n))
        for kind in ("m2v", "ac3"):
            with open(os.path.join(folder, "piece." + kind), "rb") as one:
                data = one.read()
            with open(parts[-1] + "." + kind, "wb") as file:
                for _ in range(copies):
                    file.write(data)
    return parts


def timed(command, env=None):
    wall, cpu, code = measure.run(command, env)
    if code != 0:
        sys.exit("%s ended with %d" % (" ".join(command), code))
    return wall, cpu


def chain(folder, parts):
    """As it is done without Boxset."""
    streams, video_ts, image = [], os.path.join(folder, "theirs"), os.path.join(folder, "theirs.iso")
    spent = []
    for part in parts:
        streams.append(part + ".mpg")
        spent.append(timed(["ffmpeg", "-v", "error", "-y", "-framerate", "25", "-i", part + ".m2v", "-i", part + ".ac3",
                            "-c", "copy", "-f", "dvd", streams[-1]]))
    script = os.path.join(folder, "disc.xml")
    with open(script, "w") as xml:
        xml.write("<dvdauthor><vmgm/><titleset><titles><video format='pal' aspect='16:9'/>%s</titles></titleset></dvdauthor>"
                  % "".join("<pgc><vob file='%s'/></pgc>" % stream for stream in streams))
    spent.append(timed(["dvdauthor", "-o", video_ts, "-x", script], {"VIDEO_FORMAT": "PAL"}))
    spent.append(timed(["genisoimage", "-quiet", "-dvd-video", "-o", image, video_ts]))
    size = os.path.getsize(image)
    for stream in streams + [image]:
        os.remove(stream)
    shutil.rmtree(video_ts)
    return sum(wall for wall, _ in spent), sum(cpu for _, cpu in spent), size


def speed(gigabytes, rounds):
    folder = tempfile.mkdtemp(prefix="bench-", dir=os.environ.get("BENCH_FOLDER"))
    classes = ":".join(os.path.join(discs.ROOT, room, "target", "classes") for room in ("formats", "steps"))
    here = os.path.dirname(os.path.abspath(__file__))
    discs.run([java("javac"), "-nowarn", "-d", folder, "-cp", classes, os.path.join(here, "Authoring.java")])
    parts = material(folder, gigabytes)
    image = os.path.join(folder, "ours.iso")
    walls, cpus = [], []
    for _ in range(rounds):
        wall, cpu = timed([java("java"), "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m", "-cp", classes + ":" + folder, "Authoring",
                           image, "250"] + parts)
        size = os.path.getsize(image)
        os.remove(image)
        peer_wall, peer_cpu, peer_size = chain(folder, parts)
        print("ours %.0f MB in %.1f s, CPU %.1f s: %.0f MB/s, %.0f MB per CPU second; ffmpeg, dvdauthor and genisoimage"
              " %.0f MB in %.1f s, CPU %.1f s: %.0f MB/s" % (
                  size / 1e6, wall, cpu, size / 1e6 / wall, size / 1e6 / cpu, peer_size / 1e6, peer_wall, peer_cpu,
                  peer_size / 1e6 / peer_wall), flush=True)
        walls.append(size / wall / (peer_size / peer_wall))
        cpus.append(size / cpu / (peer_size / peer_cpu))
    print("in a heap of 256 MB; median ratio: wall %.1f, CPU %.1f" % (measure.median(walls), measure.median(cpus)))
    shutil.rmtree(folder)


def project(folder, master, kind):
    os.makedirs(os.path.join(folder, "masters"), exist_ok=True)
    name = "masters/film" + os.path.splitext(master)[1]
    shutil.copyfile(master, os.path.join(folder, name))
    open(os.path.join(folder, "words.srt"), "w").write("1\n00:00:00,500 --> 00:00:02,000\nA word\n")
    open(os.path.join(folder, "series.yaml"), "w").write(
        "id: bench\ntitle: Bench\nlanguage: en\nlogline: A word.\nparts:\n"
        "  - id: p1\n    title: Part 1\n    master: %s\n"
        "    captions: [{file: words.srt, kind: sdh}]\n    chapters:\n      00:00:00: Start\n      00:00:05: Middle\n"
        "windows:\n  %s: {}\n" % (name, kind))
    return folder


def counting(folder):
    """An ffmpeg that writes a line for each start."""
    found = sorted(path for path in glob.glob(os.path.join(
        os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "boxset", "ffmpeg-*")) if os.path.isdir(path))
    tool, counter = found[-1], os.path.join(folder, "starts")
    for name in ("ffmpeg", "ffprobe"):
        path = os.path.join(folder, name)
        with open(path, "w") as script:
            script.write("#!/bin/sh\necho \"$@\" >> '%s'\nLD_LIBRARY_PATH='%s' exec '%s/%s' \"$@\"\n" % (
                counter, tool, tool, name))
        os.chmod(path, 0o755)
    return {"BOXSET_FFMPEG": folder}, counter


def again(master, kind):
    folder = project(tempfile.mkdtemp(prefix="bench-"), master, kind)
    env, counter = counting(tempfile.mkdtemp(prefix="bench-"))
    whole, whole_cpu = timed([discs.BOXSET, "make", "--only", kind, folder], env)
    print("the first time: %d programs started, %.1f s, CPU %.1f s" % (
        len(open(counter).readlines()), whole, whole_cpu), flush=True)
    for what, file, old, new in (("nothing changed", "words.srt", "", ""),
                                 ("a caption changed", "words.srt", "A word", "Another"),
                                 ("a title changed", "series.yaml", "title: Bench", "title: Seat")):
        path = os.path.join(folder, file)
        text = open(path).read()
        if old:
            open(path, "w").write(text.replace(old, new, 1))
        before = os.path.join(folder, "release", kind, "bench-1.iso")
        kept = open(before, "rb").read()
        if os.path.exists(counter):
            os.remove(counter)
        wall, cpu, code = measure.run([discs.BOXSET, "make", "--only", kind, folder], env)
        started = open(counter).readlines() if os.path.exists(counter) else []
        encoded = [line for line in started if "mpeg2video" in line or "libx264" in line or " ac3 " in line]
        print("%s: %d programs started, %d pictures and sounds encoded, exit %d, %.1f s, CPU %.1f s, %.3f of the first"
              " time's CPU, image of %d MB %s" % (
            what, len(started), len(encoded), code, wall, cpu, cpu / whole_cpu, os.path.getsize(before) / 1e6,
            "as it was" if open(before, "rb").read() == kept else "rebuilt"), flush=True)
    shutil.rmtree(folder)


def same(master, kind):
    a = project(tempfile.mkdtemp(prefix="bench-"), master, kind)
    b = project(tempfile.mkdtemp(prefix="bench-\u00e9 %"), master, kind)
    _, ours = discs.make(a, kind=kind)
    _, others = discs.make(b, {"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"}, kind)
    equal = len(ours) == len(others) and all(filecmp.cmp(x, y, False) for x, y in zip(ours, others))
    print("%d images, identical: %s" % (len(ours), equal))
    shutil.rmtree(a), shutil.rmtree(b)
    sys.exit(not equal)


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] != "speed" and len(sys.argv) < 3:
        sys.exit(__doc__)
    what, more = sys.argv[1], sys.argv[2:]
    {"speed": lambda: speed(float(more[0]) if more else 4, int(more[1]) if len(more) > 1 else 1),
     "again": lambda: again(os.path.abspath(more[0]), (more + ["dvd"])[1]),
     "same": lambda: same(os.path.abspath(more[0]), (more + ["dvd"])[1])}[what]()
