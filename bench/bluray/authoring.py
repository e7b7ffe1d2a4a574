#!/usr/bin/env python3
"""Measures how Blu-ray discs are authored once everything is encoded.

  bench/bluray/authoring.py [GB] [ROUNDS]   an image of GB, 4 unless said, against genisoimage, which copies the clips

Ours reads pieces that are files of their own, as a build has them, multiplexes and writes the image; genisoimage has
clips that are multiplexed already. Whoever writes second finds the disk busy, so they take turns at being first. Needs a built
checkout and, from Debian: ffmpeg genisoimage 7zip. JAVA_HOME may name the JDK.
"""
import os, shutil, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "dvd"))
import discs
import measure

PIECE_SECONDS = 8
PARTS = 4
KILOBITS = 30000

CLASSES = ":".join(os.path.join(discs.ROOT, room, "target", "classes") for room in ("formats", "steps"))


def java(tool):
    found = subprocess.run(["sh", "-c", ". cli/src/main/sh/find-jdk.sh; need_jdk; echo $jdk"], cwd=discs.ROOT,
                           stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return os.path.join(found, "bin", tool)


def material(folder):
    """A piece of noise that may follow itself, and its sound."""
    picture, sound = os.path.join(folder, "piece.264"), os.path.join(folder, "piece.ac3")
    discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i",
               "testsrc2=s=1920x1080:r=24:d=%d,noise=alls=20:allf=t" % PIECE_SECONDS, "-c:v", "libx264", "-preset",
               "ultrafast", "-profile:v", "high", "-level:v", "4.1", "-pix_fmt", "yuv420p", "-b:v", "%dk" % KILOBITS,
               "-maxrate", "40000k", "-bufsize", "30000k", "-g", "24", "-bf", "3", "-x264-params",
               "bluray-compat=1:nal-hrd=vbr:aud=1:vbv-init=0.4:slices=4:b-pyramid=strict:open-gop=0:stitchable=1:"
               "force-cfr=1:pic-struct=1:weightp=1", "-f", "h264", picture])
    discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "anoisesrc=r=48000:d=600:a=0.2", "-ac", "2",
               "-c:a", "ac3", "-b:a", "640k", sound])
    return picture, sound


def parts(folder, picture, gigabytes):
    """Folders of pieces, a part each, that together are so large."""
    each = max(1, round(gigabytes * 1e9 / os.path.getsize(picture) / PARTS))
    folders = []
    for part in range(PARTS):
        folders.append(os.path.join(folder, "part-%d" % (part + 1)))
        os.mkdir(folders[-1])
        for piece in range(each):
            shutil.copyfile(picture, os.path.join(folders[-1], "%03d.264" % piece))
    return folders


def timed(command):
    wall, cpu, code = measure.run(command)
    if code != 0:
        sys.exit("%s ended with %d" % (" ".join(command), code))
    return wall, cpu


def main():
    gigabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 4
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    folder = tempfile.mkdtemp(prefix="bench-", dir=os.environ.get("BENCH_FOLDER"))
    here = os.path.dirname(os.path.abspath(__file__))
    discs.run([java("javac"), "-nowarn", "-d", folder, "-cp", CLASSES, os.path.join(here, "Authoring.java")])
    picture, sound = material(folder)
    pieces = parts(folder, picture, gigabytes)
    image, clips, theirs = (os.path.join(folder, name) for name in ("ours.iso", "clips", "theirs.iso"))
    walls, cpus = [], []
    ours = [java("java"), "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m", "-cp", CLASSES + ":" + folder, "Authoring", image, sound]
    discs.run(ours + pieces)
    discs.run(["7z", "x", "-y", "-o" + clips, image])
    os.remove(image)
    for turn in range(rounds):
        for who in ("ours", "theirs") if turn % 2 == 0 else ("theirs", "ours"):
            os.sync()
            if who == "ours":
                wall, cpu = timed(ours + pieces)
                size = os.path.getsize(image)
                os.remove(image)
            else:
                peer_wall, peer_cpu = timed(["genisoimage", "-quiet", "-udf", "-o", theirs, clips])
                peer_size = os.path.getsize(theirs)
                os.remove(theirs)
        print("ours %.0f MB in %.1f s, CPU %.1f s: %.0f MB/s, %.0f MB per CPU second; genisoimage, which copies,"
              " %.0f MB in %.1f s, CPU %.1f s: %.0f MB/s" % (
                  size / 1e6, wall, cpu, size / 1e6 / wall, size / 1e6 / cpu, peer_size / 1e6, peer_wall, peer_cpu,
                  peer_size / 1e6 / peer_wall), flush=True)
        walls.append(size / wall / (peer_size / peer_wall))
        cpus.append(size / cpu / (peer_size / peer_cpu))
    print("in a heap of 256 MB; median ratio: wall %.2f, CPU %.2f" % (measure.median(walls), measure.median(cpus)))
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
