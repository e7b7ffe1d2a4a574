"""Discs by other makers, and what `check` says of them; see `run`."""
import os, re, shutil, struct, subprocess, sys, tempfile, time, zlib
from collections import Counter

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
DISCS = [  # name, system, shape, seconds, sound, menu, subtitles
    ("pal-4x3-menu", "pal", "4:3", 12, "ac3 192k", True, False),
    ("ntsc-16x9-menu-subtitles", "ntsc", "16:9", 12, "ac3 448k", True, True),
    ("pal-16x9-subtitles", "pal", "16:9", 20, "ac3 384k", False, True),
    ("ntsc-4x3-menu", "ntsc", "4:3", 9, "ac3 224k", True, False),
    ("pal-mpeg-audio", "pal", "16:9", 9, "mp2 256k", False, False),
    ("ntsc-pcm", "ntsc", "16:9", 9, "pcm_dvd 1536k", False, False),
    ("pal-dts", "pal", "16:9", 9, "dca 768k", False, False),
]
FORMATS = {"ac3": "ac3", "mp2": "mp2", "pcm_dvd": "pcm", "dca": "dts"}


def run(folder, *command, **more):
    subprocess.run(command, cwd=folder, check=True, stdout=more.get("out", subprocess.DEVNULL),
                   stdin=more.get("into", subprocess.DEVNULL), stderr=subprocess.DEVNULL,
                   env={**os.environ, "VIDEO_FORMAT": more.get("system", "PAL")})


def png(path, width, height, colour):
    """Two buttons of a colour on nothing."""
    inside = lambda x, y: 100 <= x <= 300 and (100 <= y <= 140 or 200 <= y <= 240)
    rows = b"".join(b"\0" + bytes(int(inside(x, y)) for x in range(width)) for y in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    with open(path, "wb") as out:
        out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
                  + chunk(b"PLTE", b"\0\0\0" + colour) + chunk(b"tRNS", b"\0\xff")
                  + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def multiplexed(folder, name, spumux, system):
    with open(os.path.join(folder, name), "rb") as into, open(os.path.join(folder, "with-" + name), "wb") as out:
        run(folder, "spumux", *spumux, into=into, out=out, system=system)
    os.replace(os.path.join(folder, "with-" + name), os.path.join(folder, name))


def write(folder, name, text):
    with open(os.path.join(folder, name), "w") as out:
        out.write(text)


def disc(folder, name, system, shape, seconds, sound, menu, subtitles):
    os.makedirs(folder)
    codec, rate = sound.split()
    fps, lines, capital = ("25", 576, "PAL") if system == "pal" else ("30000/1001", 480, "NTSC")
    encode = ["-target", system + "-dvd", "-aspect", shape, "-c:a", codec, "-strict", "-2", "-b:a", rate, "-ac", "2",
              "-f", "dvd"]
    for part in "t1.vob", "t2.vob":
        run(folder, "ffmpeg", "-y", "-f", "lavfi", "-i",
            "testsrc2=size=720x%d:rate=%s:duration=%d,noise=alls=20:allf=t" % (lines, fps, seconds), "-f", "lavfi", "-i",
            "sine=frequency=300:sample_rate=48000:duration=%d" % seconds, "-b:v", "4000k", *encode, part)
        if subtitles:
            png(os.path.join(folder, "words.png"), 720, lines, b"\xff\xff\xff")
            write(folder, "words.xml", '<subpictures><stream><spu start="00:00:01.00" end="00:00:02.20" image="words.png"/>'
                  '<spu start="00:00:04.00" end="00:00:06.00" image="words.png"/></stream></subpictures>')
            multiplexed(folder, part, ["words.xml"], capital)
    menus = ["", ""]
    if menu:
        run(folder, "ffmpeg", "-y", "-f", "lavfi", "-i", "color=blue:size=720x%d:rate=%s:duration=1" % (lines, fps),
            "-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo", "-shortest", *encode, "menu.vob")
        png(os.path.join(folder, "shown.png"), 720, lines, b"\xff\xff\xff")
        png(os.path.join(folder, "chosen.png"), 720, lines, b"\xff\0\0")
        write(folder, "menu.xml", '<subpictures><stream><spu force="yes" start="00:00:00.00" highlight="shown.png"'
              ' select="chosen.png"><button x0="100" y0="100" x1="300" y1="140" down="2"/>'
              '<button x0="100" y0="200" x1="300" y1="240" up="1"/></spu></stream></subpictures>')
        multiplexed(folder, "menu.vob", ["-m", "dvd", "menu.xml"], capital)
        page = ('<menus><video format="%s" aspect="%s"/><pgc entry="%s"><vob file="menu.vob" pause="inf"/>'
                '<button>jump title 1;</button><button>%s;</button></pgc></menus>')
        menus = [page % (system, shape, "title", "jump title 2"), page % (system, shape, "root", "jump vmgm menu 1")]
    post = "<post>%s;</post>" % ("call vmgm menu 1" if menu else "exit")
    write(folder, "disc.xml", '<dvdauthor dest="dvd"><vmgm>%s</vmgm><titleset>%s<titles><video format="%s" aspect="%s"/>'
          '<audio lang="en" format="%s"/>%s<pgc><vob file="t1.vob" chapters="0,0:03,0:06"/>%s</pgc>'
          '<pgc><vob file="t2.vob" chapters="0,0:05"/>%s</pgc></titles></titleset></dvdauthor>'
          % (menus[0], menus[1], system, shape, FORMATS[codec], '<subpicture lang="en"/>' if subtitles else "", post, post))
    run(folder, "dvdauthor", "-x", "disc.xml", system=capital)
    run(folder, "genisoimage", "-quiet", "-dvd-video", "-V", "TEST", "-o", name + ".iso", "dvd")
    return os.path.join(folder, name + ".iso")


def judge(path):
    begin = time.monotonic()
    told = subprocess.run([os.environ.get("BOXSET", os.path.join(ROOT, "boxset")), "check", path], capture_output=True, text=True)
    seconds = time.monotonic() - begin
    size = sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(path) for name in names) or os.path.getsize(path)
    print("%s: exit %d, %.1f MB in %.1f s" % (os.path.basename(path), told.returncode, size / 1e6, seconds))
    kinds = Counter()
    for line in (told.stdout + told.stderr).splitlines():
        found = re.match(r"(\S+): (error|warning|note): (.*)", line)
        if found:
            more = re.search(r"\(and (\d+) more like this\)", line)
            words = re.sub(r"^.*?: (?=[a-z])", "", found.group(3))
            kinds[found.group(2), re.sub(r" \(and .*", "", re.sub(r"[\d.]+", "N", words))] += 1 + int(more.group(1) if more else 0)
    for (severity, words), count in sorted(kinds.items()):
        print("  %6d %s: %s" % (count, severity, words))


if len(sys.argv) > 1:
    for path in sys.argv[1:]:
        judge(path)
else:
    work = tempfile.mkdtemp()
    try:
        for each in DISCS:
            judge(disc(os.path.join(work, each[0]), *each))
    finally:
        shutil.rmtree(work)
