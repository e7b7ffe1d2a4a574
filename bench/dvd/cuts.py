#!/usr/bin/env python3
"""Shows that a chapter begins with exactly its frame, against dvdauthor.

  bench/dvd/cuts.py [RATE...]    25, 30000/1001 and 24000/1001 unless said

Each master is a row of bars that count its frames, in two parts with 100 chapters at random frames. Of every chapter
the first picture is decoded from where its cell begins, and from where libdvdnav goes when asked for the chapter; and
all pictures of each part have to be all frames of the master. dvdauthor gets the same masters and chapters, encoded by
ffmpeg for DVD. Needs a built checkout and, from Debian: ffmpeg dvdauthor libdvdnav4 7zip.
"""
import fractions, os, random, re, shutil, subprocess, sys, tempfile

import discs

BARS = 16
PARTS = 2
CHAPTERS = 50

# A cell may not be shorter than 0.4 s.
SHORTEST, LONGEST = 0.45, 0.95
SECTORS = 400

# Numbers of frames of different parts are told apart by it.
NEXT_PART = 1 << BARS


def chapters(rate, at):
    """Frames of the chapters behind the first, and the number of frames of the part."""
    frames = [0]
    for _ in range(CHAPTERS):
        frames.append(frames[-1] + round(at.uniform(SHORTEST, LONGEST) * rate))
    return frames[1:-1], frames[-1] + round(rate)


def master(path, rate, frames):
    """Bars that are the number of the frame in binary, the first bar its lowest bit."""
    discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i",
               "color=s=%dx9:r=%s,format=gray,geq=lum='235*mod(floor(N/pow(2,X)),2)'" % (BARS, rate), "-vf",
               "scale=320:180:flags=neighbor,format=yuv420p", "-frames:v", str(frames),
               "-c:v", "libx264", "-preset", "ultrafast", "-crf", "10", path])


def numbers(data, count=None):
    """The numbers of the frames that a decoder shows of some bytes of a VOB, in order."""
    command = ["ffmpeg", "-v", "error", "-f", "mpeg", "-i", "pipe:0", "-map", "0:v:0", "-fps_mode", "passthrough"]
    command += ["-frames:v", str(count)] if count else []
    # The middle of each bar: edges are soft.
    command += ["-vf", "crop=iw:ih/2,scale=%d:1:flags=area,format=gray" % (5 * BARS), "-f", "rawvideo", "pipe:1"]
    shown = subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                           timeout=discs.PATIENCE).stdout
    width = 5 * BARS
    return [sum((shown[at + 5 * bar + 2] > 125) << bar for bar in range(BARS))
            for at in range(0, len(shown) - width + 1, width)]


def timecode(frame, rate):
    return "%02d:%02d:%06.3f" % (0, frame / rate // 60, float(frame / rate % 60))


class Image:
    """An image, its files taken out."""

    def __init__(self, image, folder):
        self.image = image
        self.video_ts = discs.extract(image, folder)
        self.pieces = discs.vobs(self.video_ts, 1)

    def first(self, title):
        """The first picture of each chapter of a title, from the first sector of its cell."""
        cells, programs = discs.title_cells(self.video_ts, 1, title)
        return [(numbers(discs.sectors(self.pieces, cells[cell][0], SECTORS), 1) or [-1])[0] for cell in programs]

    def all(self, title):
        cells, _ = discs.title_cells(self.video_ts, 1, title)
        return numbers(discs.sectors(self.pieces, cells[0][0], cells[-1][1] + 1 - cells[0][0]))

    def navigated(self, title, count):
        """The first picture of each chapter of a title, from where libdvdnav goes."""
        player = discs.Navigator(self.image)
        found = []
        for chapter in range(1, count + 1):
            player.play(title, chapter)
            found.append((numbers(player.blocks(SECTORS), 1) or [-1])[0])
        player.close()
        return found


def off(name, found, wanted):
    """Says how far chapters are off: where some are missing, from the nearest there is."""
    if len(found) == len(wanted):
        frames = [abs(at - frame) for at, frame in zip(found, wanted)]
    else:
        frames = [min(abs(at - frame) for at in found) for frame in wanted]
    wrong = sum(x > 0 for x in frames) + abs(len(found) - len(wanted))
    print("  %-34s %d chapters of %d, %d off, by %d frames at most" % (
        name, len(found), len(wanted), sum(x > 0 for x in frames), max(frames)), flush=True)
    return wrong


def ours(folder, rate, cuts):
    text = "id: cuts\ntitle: Cuts\nlanguage: en\nlogline: A word.\nparts:\n"
    for n, (frames, _) in enumerate(cuts):
        text += "  - id: p%d\n    title: Part %d\n    master: p%d.mov\n    chapters:\n" % (n + 1, n + 1, n + 1)
        for frame in [0] + frames:
            text += "      %s: Frame %d\n" % (timecode(frame, rate), frame)
    open(os.path.join(folder, "series.yaml"), "w").write(text + "windows:\n  dvd: {}\n")
    _, images = discs.make(folder)
    image = Image(images[0], os.path.join(folder, "ours"))
    from_cells, navigated, wanted, lost = [], [], [], 0
    for n, (frames, count) in enumerate(cuts):
        # The first title plays all.
        title = n + 2
        wanted += [n * NEXT_PART + frame for frame in [0] + frames]
        from_cells += [n * NEXT_PART + frame for frame in image.first(title)]
        navigated += [n * NEXT_PART + frame for frame in image.navigated(title, len(frames) + 1)]
        shown = image.all(title)
        lost += shown != list(range(count))
        if shown != list(range(count)):
            print("  part %d: %d pictures, %d wanted; first difference at %s" % (n + 1, len(shown), count, next(
                (i for i, x in enumerate(shown) if x != i), len(shown))))
    wrong = off("ours, from where the cell begins", from_cells, wanted)
    wrong += off("ours, where libdvdnav goes", navigated, wanted)
    print("  %d of %d parts show every frame once and in order" % (len(cuts) - lost, len(cuts)))
    return wrong + lost


def theirs(folder, rate, cuts):
    """dvdauthor takes pieces of a VOBU as they come, so that its chapters begin where one begins."""
    standard = "pal" if rate == 25 else "ntsc"
    found, wanted = [], []
    for n, (frames, _) in enumerate(cuts):
        stream, out = os.path.join(folder, "theirs%d.mpg" % n), os.path.join(folder, "theirs%d" % n)
        film = standard == "ntsc" and rate != fractions.Fraction(30000, 1001)
        discs.run(["ffmpeg", "-v", "error", "-i", os.path.join(folder, "p%d.mov" % (n + 1)), "-target",
                   ("film" if film else standard) + "-dvd", stream])
        discs.run(["dvdauthor", "-t", "-o", out, "-c", "0," + ",".join(timecode(f, rate) for f in frames), stream],
                  env={**os.environ, "VIDEO_FORMAT": standard.upper()})
        cells, programs = discs.title_cells(os.path.join(out, "VIDEO_TS"), 1, 1)
        pieces = discs.vobs(os.path.join(out, "VIDEO_TS"), 1)
        wanted += [n * NEXT_PART + frame for frame in [0] + frames]
        found += [n * NEXT_PART + (numbers(discs.sectors(pieces, cells[c][0], SECTORS), 1) or [-1])[0] for c in programs]
    off("dvdauthor, where the cell begins", found, wanted)


def main():
    wrong = 0
    for said in sys.argv[1:] or ["25", "30000/1001", "24000/1001"]:
        rate = fractions.Fraction(said)
        folder = tempfile.mkdtemp(prefix="bench-")
        at = random.Random(said)
        cuts = [chapters(rate, at) for _ in range(PARTS)]
        for n, (_, frames) in enumerate(cuts):
            master(os.path.join(folder, "p%d.mov" % (n + 1)), said, frames)
        print(said, flush=True)
        wrong += ours(folder, rate, cuts)
        try:
            theirs(folder, rate, cuts)
        except RuntimeError as e:
            print("  dvdauthor: " + str(e)[-300:])
        shutil.rmtree(folder)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
