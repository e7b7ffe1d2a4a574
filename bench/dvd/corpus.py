#!/usr/bin/env python3
"""Makes discs of generated series and asks readers of others what is on them.

  bench/dvd/corpus.py [COUNT] [FOLDER]    COUNT series, 40 unless said; FOLDER keeps them

Each series differs in parts, sounds, captions, standard, shape, rate, chapters, extras and menus, and is the same in every run.
lsdvd, libdvdnav, dvdunauthor, HandBrake, VLC, mpv and 7-Zip open every disc, and what they say is held against the
series; our own validator finds nothing broken on it. Needs a built checkout and, from Debian: ffmpeg lsdvd dvdauthor
libdvdnav4 handbrake-cli vlc-bin vlc-plugin-base mpv 7zip.
"""
import concurrent.futures, fractions, os, random, re, shutil, subprocess, sys, tempfile, traceback

import discs

RATES = ["24000/1001", "24", "25", "30000/1001", "50", "60000/1001"]
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "pl", "cs", "hu", "el", "tr", "ro"]
SHAPES = {"16:9": (320, 180), "4:3": (240, 180)}

# HandBrake, lsdvd and libdvdnav count time in frames of the standard.
TOLERANCE = 0.045

LSDVD_SOUND = {"mix": "Normal", "description": "Impaired", "commentary": "Comments1"}
LSDVD_TEXT = {"subtitles": "Normal", "sdh": "Normal_CC", "forced": "Forced"}
ISO639_2 = {"en": "eng", "de": ("deu", "ger"), "fr": ("fra", "fre")}


class Series:
    """What is to be on a disc, as the series file says it."""

    def __init__(self, seed):
        at = random.Random(seed)
        self.id = "corpus-%02d" % seed
        self.standard = ["ntsc", "pal", None][seed % 3]
        self.rate = RATES[seed % len(RATES)] if seed < 12 else at.choice(RATES)
        self.shape = at.choice(list(SHAPES))
        parts = 12 if seed % 10 == 7 else at.randint(1, 3)
        self.lengths = [at.choice([2, 3]) for _ in range(parts)]
        # What a film is spoken in, then others, then what is told besides: the order a disc has them in.
        kinds = ["mix"] * (8 if seed % 10 == 4 else at.randint(1, 3))
        if seed % 3 == 1 and len(kinds) < 7:
            kinds += ["description"]
        if seed % 4 == 1 and len(kinds) < 8:
            kinds += ["commentary"]
        self.sounds = [(kind, LANGUAGES[i if kind == "mix" else 0]) for i, kind in enumerate(kinds)]
        texts = {5: 32, 9: 0}.get(seed % 10, at.randint(0, 4))
        self.texts = [("subtitles", LANGUAGES[i % 16]) if i < 16 else ("sdh", LANGUAGES[i % 16]) for i in range(texts)]
        if texts and seed % 4 == 2:
            self.texts[-1] = ("forced", "en")
        self.chapters = [self._chapters(at, length) for length in self.lengths]
        self.extras = at.choice([0, 0, 1, 2])
        self.menus = "none" if seed % 4 == 3 else "full"
        self.first_play = "parts" if seed % 5 == 2 else "menu"

    @staticmethod
    def _chapters(at, length):
        return [0.0] + [second for second in (0.8, 1.48) if at.random() < 0.5 and second < length - 0.5]

    def frames(self, seconds):
        """Even, so that fields are in pairs."""
        return 2 * round(fractions.Fraction(self.rate) * seconds / 2)

    def pal(self):
        return self.standard == "pal" if self.standard else self.rate in ("25", "50")

    def speed(self):
        """How much faster than the master the disc plays: film on PAL, whole rates on NTSC."""
        if self.pal():
            return {"24": 25 / 24, "24000/1001": 25 * 1001 / 24000}.get(self.rate, 1)
        return 1

    def seconds(self, length):
        return self.frames(length) / float(fractions.Fraction(self.rate)) / self.speed()

    def titles(self):
        """Of each title in the order of the disc, when its chapters begin, and when it ends."""
        parts = [[second / self.speed() for second in chapters] + [self.seconds(length)]
                 for chapters, length in zip(self.chapters, self.lengths)]
        extras = [[0.0, self.seconds(2)]] * self.extras
        return self._all(parts) + self._all(extras)

    @staticmethod
    def _all(programmes):
        if len(programmes) < 2:
            return programmes
        together, end = [], 0.0
        for times in programmes:
            together += [end + time for time in times[:-1]]
            end += times[-1]
        return [together + [end]] + programmes

    def write(self, folder):
        os.makedirs(folder)
        width, height = SHAPES[self.shape]
        for length in (2, 3):
            # Exactly so many frames, whatever the rate.
            discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=%dx%d:r=%s" % (width, height, self.rate),
                       "-frames:v", str(self.frames(length)), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt",
                       "yuv420p", os.path.join(folder, "%ds.mov" % length)])
            discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=r=48000:d=%d" % length, "-ac", "2",
                       os.path.join(folder, "%ds.wav" % length)])
        with open(os.path.join(folder, "words.srt"), "w") as words:
            words.write("1\n00:00:00,200 --> 00:00:00,700\nOne\n\n2\n00:00:01,000 --> 00:00:01,900\nTwo\n")
        text = "id: %s\ntitle: Corpus %s\nlanguage: en\nlogline: A word.\nparts:\n" % (self.id, self.id[-2:])
        for n, length in enumerate(self.lengths):
            text += "  - id: p%d\n    title: Part %d\n    master: %ds.mov\n    audio:\n" % (n + 1, n + 1, length)
            for kind, language in self.sounds:
                text += "      - {file: %ds.wav, kind: %s, language: %s}\n" % (length, kind, language)
            if self.texts:
                text += "    captions:\n"
            for kind, language in self.texts:
                text += "      - {file: words.srt, kind: %s, language: %s}\n" % (kind, language)
            text += "    chapters:\n"
            for second in self.chapters[n]:
                text += "      00:00:%06.3f: At %s\n" % (second, second)
        if self.extras:
            text += "extras:\n"
        for n in range(self.extras):
            text += "  - {id: x%d, title: Extra %d, kind: other, file: 2s.mov, audio: [{file: 2s.wav, kind: mix}]}\n" \
                % (n + 1, n + 1)
        text += "windows:\n  dvd: {menus: %s, first_play: %s%s}\n" % (
            self.menus, self.first_play, ", standard: " + self.standard if self.standard else "")
        open(os.path.join(folder, "series.yaml"), "w").write(text)

    def said(self):
        return "%-10s %-4s %-4s %2d parts %d sounds %2d captions %d extras %-8s" % (
            self.rate, "PAL" if self.pal() else "NTSC", self.shape, len(self.lengths), len(self.sounds),
            len(self.texts), self.extras, "menus" if self.menus == "full" else "no menus")


class Judge:
    """Holds what readers say against a series."""

    def __init__(self, series, image):
        self.series, self.image = series, image
        self.titles = series.titles()
        self.parts = len(series.lengths) + (len(series.lengths) > 1)
        self.wrong = []

    def same(self, reader, what, found, wanted):
        if found != wanted:
            self.wrong.append("%s: %s is %s, not %s" % (reader, what, found, wanted))

    def near(self, reader, what, found, wanted, tolerance=TOLERANCE):
        if len(found) != len(wanted) or any(abs(a - b) > tolerance for a, b in zip(found, wanted)):
            self.wrong.append("%s: %s is %s, not %s" % (
                reader, what, [round(x, 3) for x in found], [round(x, 3) for x in wanted]))

    def texts(self, title):
        """Captions are those of the title's own set; extras have none."""
        return self.series.texts if title < self.parts else []

    def sounds(self, title):
        return self.series.sounds if title < self.parts else [("mix", "en")]

    def lsdvd(self):
        tracks = discs.lsdvd(self.image)["track"]
        self.same("lsdvd", "the number of titles", len(tracks), len(self.titles))
        for i, (track, times) in enumerate(zip(tracks, self.titles)):
            name = "title %d, " % (i + 1)
            self.near("lsdvd", name + "length", [track["length"]], [times[-1]])
            self.near("lsdvd", name + "chapters", [chapter["length"] for chapter in track["chapter"]],
                      [b - a for a, b in zip(times, times[1:])])
            self.same("lsdvd", name + "standard", track["format"], "PAL" if self.series.pal() else "NTSC")
            self.same("lsdvd", name + "aspect", track["aspect"], self.series.shape.replace(":", "/"))
            self.same("lsdvd", name + "sounds", [(a["langcode"], a["content"], a["format"]) for a in track["audio"]],
                      [(language, LSDVD_SOUND[kind], "ac3") for kind, language in self.sounds(i)])
            self.same("lsdvd", name + "captions", [(s["langcode"], s["content"]) for s in track["subp"]],
                      [(language, LSDVD_TEXT[kind]) for kind, language in self.texts(i)])

    def libdvdnav(self):
        player = discs.Navigator(self.image)
        self.same("libdvdnav", "the number of titles", player.titles(), len(self.titles))
        for i, times in enumerate(self.titles[:player.titles()]):
            name = "title %d, " % (i + 1)
            self.near("libdvdnav", name + "ends of chapters", player.chapters(i + 1), times[1:])
            for chapter in range(1, len(times)):
                self.same("libdvdnav", name + "chapter %d leads to" % chapter,
                          player.play(i + 1, chapter), (i + 1, chapter))
            self.same("libdvdnav", name + "wide", player.wide(), self.series.shape == "16:9")
            self.same("libdvdnav", name + "languages of sounds", player.languages("audio", len(self.sounds(i))),
                      [language for _, language in self.sounds(i)])
            self.same("libdvdnav", name + "languages of captions", player.languages("spu", len(self.texts(i))),
                      [language for _, language in self.texts(i)])
        player.close()

    def handbrake(self):
        titles = discs.handbrake(self.image)
        self.same("HandBrake", "the number of titles", len(titles), len(self.titles))
        for i, (title, times) in enumerate(zip(titles, self.titles)):
            name = "title %d, " % (i + 1)
            # It rounds to seconds.
            duration = title["Duration"]
            self.near("HandBrake", name + "length", [60 * duration["Minutes"] + duration["Seconds"]], [times[-1]], 1)
            self.same("HandBrake", name + "number of chapters", len(title["ChapterList"]), len(times) - 1)
            self.same("HandBrake", name + "size", (title["Geometry"]["Width"], title["Geometry"]["Height"]),
                      (720, 576 if self.series.pal() else 480))
            par = title["Geometry"]["PAR"]
            self.near("HandBrake", name + "aspect",
                      [720 * par["Num"] / par["Den"] / title["Geometry"]["Height"]],
                      [16 / 9 if self.series.shape == "16:9" else 4 / 3], 0.03)
            self.same("HandBrake", name + "sounds",
                      [(a["CodecName"], a["ChannelCount"], a["Attributes"]["Commentary"],
                        a["Attributes"]["VisuallyImpaired"]) for a in title["AudioList"]],
                      [("ac3", 2, kind == "commentary", kind == "description") for kind, _ in self.sounds(i)])
            self.same("HandBrake", name + "number of captions", len(
                [s for s in title["SubtitleList"] if s["SourceName"] == "VOBSUB"]), len(self.texts(i)))

    def vlc(self):
        self.same("VLC", "chapters of titles", discs.vlc(self.image), [len(times) - 1 for times in self.titles])

    def mpv(self):
        self.near("mpv", "aspect", [discs.mpv(self.image)], [16 / 9 if self.series.shape == "16:9" else 4 / 3], 0.03)

    def dvdunauthor(self, folder):
        told = discs.unauthor(self.image, folder)
        wanted = [[language for _, language in self.sounds(0)]]
        if self.series.extras:
            wanted.append(["en"])
        found = [re.findall(r'<audio lang="(\w*)"', titles.split("<pgc")[0])
                 for titles in re.findall(r"<titles>(.*?)</titles>", told, re.S)]
        self.same("dvdunauthor", "sounds", found, wanted)
        self.same("dvdunauthor", "the number of titles", len(re.findall(r"<titlemap ", told)), len(self.titles))

    def sevenzip(self, folder):
        names = sorted(os.listdir(discs.extract(self.image, folder)))
        sets = 1 + (self.series.extras > 0)
        wanted = ["VIDEO_TS.BUP", "VIDEO_TS.IFO"]
        for n in range(1, sets + 1):
            wanted += ["VTS_%02d_0.BUP" % n, "VTS_%02d_0.IFO" % n, "VTS_%02d_1.VOB" % n]
        if self.series.menus == "full":
            wanted.append("VIDEO_TS.VOB")
        self.same("7-Zip", "missing files", sorted(set(wanted) - set(names)), [])

    def check(self):
        """Our own validator finds nothing broken; it may note that without menus no button leads to a title."""
        said = discs.run([discs.BOXSET, "check", self.image])
        self.same("check", "broken", [line for line in said.splitlines() if re.search(": (error|warning): ", line)], [])

    def all(self, folder):
        for name, read in [("lsdvd", self.lsdvd), ("libdvdnav", self.libdvdnav), ("HandBrake", self.handbrake),
                           ("VLC", self.vlc), ("mpv", self.mpv),
                           ("dvdunauthor", lambda: self.dvdunauthor(os.path.join(folder, "dvdunauthor"))),
                           ("7-Zip", lambda: self.sevenzip(os.path.join(folder, "7z"))), ("check", self.check)]:
            try:
                read()
            except (RuntimeError, subprocess.SubprocessError, ValueError, KeyError, OSError) as e:
                self.wrong.append("%s: %s" % (name, " ".join(str(e).split())[-400:]))
        return self.wrong


def one(seed, work):
    series = Series(seed)
    folder = os.path.join(work, series.id)
    shutil.rmtree(folder, ignore_errors=True)
    try:
        series.write(folder)
        said, images = discs.make(folder)
        discs.run(["chmod", "-R", "a+rX", work])
        if len(images) != 1:
            wrong = ["%d discs:\n%s" % (len(images), said)]
        else:
            wrong = Judge(series, images[0]).all(os.path.join(folder, "readers"))
    except (RuntimeError, subprocess.SubprocessError, OSError) as e:
        wrong = ["".join(traceback.format_exception_only(e))[-1500:]]
    shutil.rmtree(os.path.join(folder, "readers"), ignore_errors=True)
    return series, wrong


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    work = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="bench-")
    os.makedirs(work, exist_ok=True)
    os.chmod(work, 0o755)
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        for series, wrong in pool.map(lambda seed: one(seed, work), range(count)):
            bad += bool(wrong)
            print("%s  %s  %s" % (series.id, series.said(), "agree" if not wrong else "WRONG"), flush=True)
            for line in wrong:
                print("    " + line, flush=True)
    print("%d series, on %d of them every reader agrees with the series file" % (count, count - bad))
    if len(sys.argv) <= 2:
        shutil.rmtree(work)
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
