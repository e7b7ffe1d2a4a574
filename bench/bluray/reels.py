#!/usr/bin/env python3
"""Shows that moments begin and end with exactly their frames, on Blu-ray, on DVD and in the stream.

  bench/bluray/reels.py [RATE[:LINES]...]    25, 30000/1001, 24000/1001, 24 and 50 of 720 lines unless said

Each master is a row of bars that count its frames, in two parts with 50 moments each, which meet at random frames; four
reels have them in any order. All three editions are made of one file. On Blu-ray every moment is an item of a reel's play
list: libbluray starts it (bd_splice) and its pictures are decoded, up to the item's end; they have to be the moment's
frames, and the same pictures bit for bit as those of the part. On DVD every moment is cells of a title, and in the stream
it is whole segments. Rates above 30 are woven on DVD, where two frames are one picture: they are left out. Needs a built
checkout and, from Debian: ffmpeg libbluray-bin 7zip.
"""
import fractions, os, random, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "dvd"))
import cuts, discs

PARTS, MOMENTS, REELS = 2, 50, 4

# Places closer than this are none on a disc.
SHORTEST, LONGEST = 0.6, 0.95

# What is encoded of a master: its bars, however large it is.
SCALE = "scale=%d:%d:flags=neighbor"


class Moment:
    def __init__(self, part, start, end):
        self.part, self.start, self.end = part, start, end

    def frames(self):
        return list(range(self.start, self.end))


def boundaries(rate, at):
    frames = [round(rate)]
    for _ in range(MOMENTS):
        frames.append(frames[-1] + round(at.uniform(SHORTEST, LONGEST) * rate))
    return frames


def write(folder, rate, said, lines, at):
    """The project; returns its reels, and how many frames each part has."""
    moments, counts = [], []
    text = "id: reels\ntitle: Reels\nlanguage: en\nlogline: A word.\nparts:\n"
    for n in range(PARTS):
        frames = boundaries(rate, at)
        counts.append(2 * round((frames[-1] + rate) / 2))
        moments += [Moment(n, start, end) for start, end in zip(frames, frames[1:])]
        small, name = os.path.join(folder, "small.mov"), "p%d.mov" % (n + 1)
        cuts.master(small, said, counts[n])
        discs.run(["ffmpeg", "-v", "error", "-y", "-i", small, "-vf", SCALE % (lines * 16 // 9, lines), "-c:v", "libx264",
                   "-preset", "ultrafast", "-crf", "10", os.path.join(folder, name)])
        os.remove(small)
        text += "  - {id: p%d, title: Part %d, master: %s}\n" % (n + 1, n + 1, name)
    at.shuffle(moments)
    reels = [moments[i::REELS] for i in range(REELS)]
    text += "themes:\n"
    for n, reel in enumerate(reels):
        text += "  reel-%d:\n" % (n + 1)
        for moment in reel:
            text += "    - p%d %s-%s\n" % (moment.part + 1, cuts.timecode(moment.start, rate),
                                           cuts.timecode(moment.end, rate))
    windows = ["bluray", "stream"] + (["dvd"] if rate < 31 else [])
    text += "windows: {%s}\n" % ", ".join(name + ": {}" for name in windows)
    open(os.path.join(folder, "series.yaml"), "w").write(text)
    said = discs.run([discs.BOXSET, "make", "--proof", "--only", ",".join(windows), folder])
    return reels, counts, said


def decoded(command, data=None):
    """Of every picture that is decoded: when it is shown, in 1/90000 s, its number, and its pixels' digest."""
    width = 5 * cuts.BARS
    bars = "crop=iw:ih/2,scale=%d:1:flags=area,format=gray" % width
    done = subprocess.run(
        ["ffmpeg", "-v", "info", "-nostats", "-copyts"] + command + [
            "-filter_complex", "[0:v:0]settb=1/90000,split[a][b];[a]showinfo=checksum=1[whole];[b]%s[bars]" % bars,
            "-map", "[bars]", "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
            "-map", "[whole]", "-fps_mode", "passthrough", "-f", "null", "-"],
        input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=discs.PATIENCE)
    shown = done.stdout
    told = re.findall(r"showinfo.* pts: *(-?\d+) .*checksum:(\w+)", done.stderr.decode("utf-8", "replace"))
    found = [sum((shown[at + 5 * bar + 2] > 125) << bar for bar in range(cuts.BARS))
             for at in range(0, len(shown) - width + 1, width)]
    if len(found) != len(told):
        raise RuntimeError("%d pictures and %d times\n%s" % (len(found), len(told), done.stderr.decode()[-2000:]))
    return [(int(pts), number, sum_) for (pts, sum_), number in zip(told, found)]


def items(mpls):
    """The items of a play list: clip, and when they begin and end, in 1/45000 s."""
    data = open(mpls, "rb").read()
    at = discs.number(data, 8, 4)
    found, count = [], discs.number(data, at + 6, 2)
    at += 10
    for _ in range(count):
        found.append((data[at + 2:at + 7].decode(), discs.number(data, at + 14, 4), discs.number(data, at + 18, 4)))
        at += 2 + discs.number(data, at, 2)
    return found


def by_frame(pictures):
    """The digests of the pictures that show a frame, of each frame, in the order in which they are shown."""
    frames = {}
    for number, sum_ in pictures:
        frames.setdefault(number, []).append(sum_)
    return frames


class Found:
    """What one edition shows of the moments."""

    def __init__(self, name):
        self.name, self.starts, self.ends, self.others, self.count = name, [], [], 0, 0

    def add(self, moment, numbers):
        self.count += 1
        wanted = moment.frames()
        self.starts.append(abs(numbers[0] - wanted[0]) if numbers else len(wanted))
        self.ends.append(abs(numbers[-1] - wanted[-1]) if numbers else len(wanted))
        self.others += numbers != wanted

    def say(self):
        print("  %-10s %d moments: in off by %d frames at most, out by %d; %d do not show their frames and no other" % (
            self.name, self.count, max(self.starts), max(self.ends), self.others), flush=True)
        return self.others + (self.count != PARTS * MOMENTS)


def bluray(folder, reels):
    image = os.path.join(folder, "proof", "bluray", "reels-1.iso")
    files = os.path.join(folder, "files")
    discs.extract(image, files)
    bdmv = os.path.join(files, "BDMV")
    parts = {}
    for n in range(PARTS):
        (clip, _, _), = items(os.path.join(bdmv, "PLAYLIST", "%05d.mpls" % (n + 2)))
        parts[clip] = by_frame((number, sum_) for _, number, sum_ in decoded(
            ["-i", os.path.join(bdmv, "STREAM", clip + ".m2ts")]))
    found, different = Found("Blu-ray"), 0
    for n, reel in enumerate(reels):
        play_list = PARTS + 2 + n
        told = items(os.path.join(bdmv, "PLAYLIST", "%05d.mpls" % play_list))
        if len(told) != len(reel):
            raise RuntimeError("play list %d has %d items, not %d" % (play_list, len(told), len(reel)))
        for chapter, (moment, (clip, start, end)) in enumerate(zip(reel, told)):
            piece = os.path.join(folder, "piece.m2ts")
            discs.run(["bd_splice", "-p", str(play_list), "-c", "%d-%d" % (chapter + 1, chapter + 2), image, piece])
            shown = [(number, sum_) for pts, number, sum_ in decoded(["-i", piece]) if 2 * start <= pts < 2 * end]
            # A disc of twice the rate shows every frame twice.
            frames = by_frame(shown)
            whole = all(len(sums) == len(parts[clip].get(number, ())) for number, sums in frames.items())
            found.add(moment, list(frames) if whole else [number for number, _ in shown])
            different += any(parts[clip].get(number) != sums for number, sums in frames.items())
    wrong = found.say()
    print("  %-10s %d moments have pictures that are other than the part's" % ("", different), flush=True)
    return wrong + different


def dvd(folder, reels):
    image = cuts.Image(os.path.join(folder, "proof", "dvd", "reels-1.iso"), os.path.join(folder, "video_ts"))
    found = Found("DVD")
    for n, reel in enumerate(reels):
        cells, programs = discs.title_cells(image.video_ts, 1, PARTS + 2 + n)
        if len(programs) != len(reel):
            raise RuntimeError("DVD title %d has %d chapters, not %d" % (PARTS + 2 + n, len(programs), len(reel)))
        for i, moment in enumerate(reel):
            last = programs[i + 1] if i + 1 < len(programs) else len(cells)
            numbers = []
            for first, end in cells[programs[i]:last]:
                numbers += cuts.numbers(discs.sectors(image.pieces, first, end + 1 - first))
            found.add(moment, numbers)
    return found.say()


def stream(folder, reels, rate):
    """Every boundary of a segment is one of moments, and each segment begins with its own frame."""
    found = Found("stream")
    shown = {}
    for n in range(PARTS):
        top = os.path.join(folder, "proof", "site", "p%d" % (n + 1), "stream")
        playlists = [os.path.join(top, name) for name in sorted(os.listdir(top)) if name.endswith(".m3u8")]
        video = next(path for path in playlists if "video" in os.path.basename(path) or re.search(
            r"\d+p", os.path.basename(path)))
        lines = open(video).read()
        source = os.path.join(top, re.search(r'EXT-X-MAP:URI="([^"]+)"', lines).group(1))
        header = re.search(r'EXT-X-MAP:.*BYTERANGE="(\d+)@(\d+)"', lines)
        data = open(source, "rb").read()
        init = data[int(header.group(2)):int(header.group(2)) + int(header.group(1))]
        time, at = 0.0, int(header.group(2)) + int(header.group(1))
        for seconds, size, start in re.findall(r"#EXTINF:([\d.]+),\S*\s*#EXT-X-BYTERANGE:(\d+)(?:@(\d+))?", lines):
            at = int(start) if start else at
            # No frame before its own segment: each is decoded by itself.
            numbers = sorted(number for _, number, _ in decoded(
                ["-f", "mp4", "-i", "pipe:0"], init + data[at:at + int(size)]))
            shown[n, round(time * rate)] = numbers
            at += int(size)
            time += float(seconds)
    for moment in (moment for reel in reels for moment in reel):
        numbers, at = [], moment.start
        while at < moment.end and shown.get((moment.part, at)):
            numbers += shown[moment.part, at]
            at += len(shown[moment.part, at])
        found.add(moment, numbers)
    return found.say()


def main():
    wrong = 0
    for argument in sys.argv[1:] or ["25", "30000/1001", "24000/1001", "24", "50"]:
        said, _, lines = argument.partition(":")
        rate, lines = fractions.Fraction(said), int(lines or 180)
        folder = tempfile.mkdtemp(prefix="bench-", dir=os.environ.get("BENCH_FOLDER"))
        reels, _, _ = write(folder, rate, said, lines, random.Random(argument))
        print("%s%s" % (said, " of %d lines" % lines if lines > 180 else ""), flush=True)
        wrong += bluray(folder, reels)
        if rate < 31:
            wrong += dvd(folder, reels)
        wrong += stream(folder, reels, rate)
        if not os.environ.get("BENCH_KEEP"):
            shutil.rmtree(folder)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
