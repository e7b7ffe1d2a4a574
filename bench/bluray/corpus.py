#!/usr/bin/env python3
"""Makes Blu-ray discs of generated series and asks readers of others what is on them.

  bench/bluray/corpus.py [COUNT] [FOLDER]    COUNT series, 40 unless said; FOLDER keeps them

Each series differs in parts, sounds, captions, size, rate, chapters, extras and menus, and is the same in every run.
libbluray, HandBrake, VLC and mpv open every disc as an image and as a folder, MediaInfo and 7-Zip its files, and what
they say is held against the series; libbluray presses the first button and calls the menu again. `boxset check` has to
have nothing to say. Needs a built checkout and, from Debian: ffmpeg libbluray2 handbrake-cli vlc-bin vlc-plugin-base mpv
mediainfo 7zip.
"""
import concurrent.futures, ctypes, fractions, json, os, random, re, shutil, subprocess, sys, tempfile, traceback

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "dvd"))
import discs

RATES = ["24000/1001", "24", "25", "30000/1001", "50", "60000/1001"]
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "pl", "cs", "hu", "el", "tr", "ro"]
THREE = dict(zip(LANGUAGES, "eng deu fra spa ita por nld swe dan fin pol ces hun ell tur ron".split()))

# Of the size and the rate of a master: lines, rate, and whether in fields.
SHOWN = {
    (720, "24000/1001"): (720, "23.976", False), (720, "24"): (720, "24.000", False),
    (720, "25"): (720, "50.000", False), (720, "30000/1001"): (720, "59.940", False),
    (720, "50"): (720, "50.000", False), (720, "60000/1001"): (720, "59.940", False),
    (1080, "24000/1001"): (1080, "23.976", False), (1080, "24"): (1080, "24.000", False),
    (1080, "25"): (1080, "25.000", True), (1080, "30000/1001"): (1080, "29.970", True),
    (1080, "50"): (720, "50.000", False), (1080, "60000/1001"): (720, "59.940", False),
}

# What libbluray calls them: lines and whether in fields, and frames a second.
FORMATS = {4: (1080, True), 5: (720, False), 6: (1080, False)}
FRAME_RATES = {1: "23.976", 2: "24.000", 3: "25.000", 4: "29.970", 6: "50.000", 7: "59.940"}

# Of a frame, and of the clock that players tell chapters in.
TOLERANCE = 0.045

VLC_SECONDS = 10

# Events and keys of libbluray, and how often it is read at most until something happens.
BD_TITLE, BD_MENU, BD_ENTER = 5, 30, 16
READS = 3000

# Play lists from here on are pages of menus.
MENUS = 2000


class Series:
    """What is to be on a disc, as the series file says it."""

    def __init__(self, seed):
        at = random.Random(seed)
        self.id = "corpus-%02d" % seed
        self.rate = RATES[seed % len(RATES)] if seed < 12 else at.choice(RATES)
        self.lines = 1080 if seed % 3 == 0 else 720
        parts = 12 if seed % 10 == 7 else at.randint(1, 3)
        self.lengths = [at.choice([2, 3]) for _ in range(parts)]
        # What a film is spoken in, then others, then what is told besides: the order a disc has them in.
        kinds = ["mix"] * (8 if seed % 10 == 4 else at.randint(1, 3))
        if seed % 3 == 1:
            kinds += ["description"]
        if seed % 4 == 1:
            kinds += ["commentary"]
        self.sounds = [LANGUAGES[i if kind == "mix" else 0] for i, kind in enumerate(kinds)]
        self.kinds = kinds
        self.channels = 6 if seed % 7 == 3 else 2
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
        return 2 * round(fractions.Fraction(self.rate) * seconds / 2)

    def seconds(self, length):
        return self.frames(length) / float(fractions.Fraction(self.rate))

    def titles(self):
        """Of each title in the order of the disc, when its chapters begin, and when it ends."""
        parts = [chapters + [self.seconds(length)] for chapters, length in zip(self.chapters, self.lengths)]
        extras = [[0.0, self.seconds(2)]] * self.extras
        return self._all(parts) + parts + extras + self._all(extras)

    @staticmethod
    def _all(programmes):
        if len(programmes) < 2:
            return []
        together, end = [], 0.0
        for times in programmes:
            together += [end + time for time in times[:-1]]
            end += times[-1]
        return [together + [end]]

    def write(self, folder):
        os.makedirs(folder)
        size = "1920x1080" if self.lines == 1080 else "320x180"
        for length in (2, 3):
            # Exactly so many frames, whatever the rate.
            discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=%s:r=%s" % (size, self.rate),
                       "-frames:v", str(self.frames(length)), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt",
                       "yuv420p", os.path.join(folder, "%ds.mov" % length)])
            discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=r=48000:d=%d" % length, "-ac",
                       str(self.channels),
                       os.path.join(folder, "%ds.wav" % length)])
        with open(os.path.join(folder, "words.srt"), "w") as words:
            words.write("1\n00:00:00,200 --> 00:00:00,700\nOne\n\n2\n00:00:01,000 --> 00:00:01,900\nTwo\n")
        text = "id: %s\ntitle: Corpus %s\nlanguage: en\nlogline: A word.\nparts:\n" % (self.id, self.id[-2:])
        for n, length in enumerate(self.lengths):
            text += "  - id: p%d\n    title: Part %d\n    master: %ds.mov\n    audio:\n" % (n + 1, n + 1, length)
            for kind, language in zip(self.kinds, self.sounds):
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
        text += "windows:\n  bluray: {menus: %s, first_play: %s, output: [image, folder]}\n" % (self.menus, self.first_play)
        open(os.path.join(folder, "series.yaml"), "w").write(text)

    def said(self):
        return "%-10s %-4d %2d parts %2d sounds of %d %2d captions %d extras %-8s" % (
            self.rate, self.lines, len(self.lengths), len(self.sounds), self.channels, len(self.texts), self.extras,
            "menus" if self.menus == "full" else "no menus")


class Chapter(ctypes.Structure):
    """A BLURAY_TITLE_CHAPTER."""
    _fields_ = [("number", ctypes.c_uint32), ("start", ctypes.c_uint64), ("duration", ctypes.c_uint64),
                ("offset", ctypes.c_uint64), ("clip", ctypes.c_uint)]


class Stream(ctypes.Structure):
    """The beginning of a BLURAY_STREAM_INFO."""
    _fields_ = [("coding", ctypes.c_uint8), ("format", ctypes.c_uint8), ("rate", ctypes.c_uint8)]


class Clip(ctypes.Structure):
    """The beginning of a BLURAY_CLIP_INFO."""
    _fields_ = [("packets", ctypes.c_uint32), ("still_mode", ctypes.c_uint8), ("still_time", ctypes.c_uint16),
                ("counts", ctypes.c_uint8 * 6), ("pictures", ctypes.POINTER(Stream))]


class Title(ctypes.Structure):
    """The beginning of a BLURAY_TITLE_INFO."""
    _fields_ = [("index", ctypes.c_uint32), ("play_list", ctypes.c_uint32), ("duration", ctypes.c_uint64),
                ("clip_count", ctypes.c_uint32), ("angle_count", ctypes.c_uint8), ("chapter_count", ctypes.c_uint32),
                ("mark_count", ctypes.c_uint32), ("clips", ctypes.POINTER(Clip)), ("chapters", ctypes.POINTER(Chapter))]


class Libbluray:
    """A player: libbluray."""

    def __init__(self, image):
        self.lib = ctypes.CDLL("libbluray.so.2")
        self.lib.bd_set_debug_mask(0)
        self.lib.bd_open.restype = ctypes.c_void_p
        self.lib.bd_open.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
        self.lib.bd_get_playlist_info.restype = ctypes.POINTER(Title)
        self.lib.bd_get_playlist_info.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint]
        for name in ("bd_free_title_info", "bd_close"):
            getattr(self.lib, name).argtypes = [ctypes.c_void_p]
        self.disc = self.lib.bd_open(image.encode(), None)
        if not self.disc:
            raise RuntimeError("libbluray does not open " + image)

    def title(self, play_list):
        """When the chapters of a play list begin, and when it ends; and what its picture is announced as."""
        told = self.lib.bd_get_playlist_info(self.disc, play_list, 0)
        if not told:
            raise RuntimeError("libbluray does not find play list %d" % play_list)
        info = told.contents
        times = [info.chapters[i].start / 90000 for i in range(info.chapter_count)] + [info.duration / 90000]
        picture = info.clips[0].pictures[0]
        shown = FORMATS[picture.format] + (FRAME_RATES[picture.rate],)
        self.lib.bd_free_title_info(told)
        return times, shown

    def start(self):
        """Plays the disc as a player that it is put into."""
        # Menus are drawn for who looks at them.
        self.drawn = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: None)
        self.lib.bd_register_overlay_proc.argtypes = [ctypes.c_void_p, ctypes.c_void_p, type(self.drawn)]
        self.lib.bd_user_input.argtypes = [ctypes.c_void_p, ctypes.c_int64, ctypes.c_uint32]
        self.lib.bd_menu_call.argtypes = [ctypes.c_void_p, ctypes.c_int64]
        self.lib.bd_read_ext.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]
        self.lib.bd_get_event.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self.lib.bd_play.argtypes = [ctypes.c_void_p]
        self.lib.bd_register_overlay_proc(self.disc, None, self.drawn)
        self.lib.bd_get_event(self.disc, None)
        if self.lib.bd_play(self.disc) != 1:
            raise RuntimeError("libbluray does not play the disc")
        self.told = {}

    def until(self, event, there):
        """Plays until an event says what is awaited; says what it told."""
        pair, unit = (ctypes.c_uint32 * 2)(), ctypes.create_string_buffer(6144)
        for _ in range(READS):
            if there(self.told.get(event, -1)):
                break
            read = self.lib.bd_read_ext(self.disc, unit, 6144, pair)
            self.told[pair[0]] = pair[1]
            while self.lib.bd_get_event(self.disc, pair):
                self.told[pair[0]] = pair[1]
            if read < 0:
                break
        return self.told.get(event, -1)

    def press(self):
        self.told = {}
        self.lib.bd_user_input(self.disc, -1, BD_ENTER)

    def call_menu(self):
        self.told = {}
        self.lib.bd_menu_call(self.disc, -1)

    def close(self):
        self.lib.bd_close(self.disc)


class Judge:
    """Holds what readers say against a series.

    image -- what readers are given: an image, or a folder with BDMV in it
    """

    def __init__(self, series, image):
        self.series, self.image = series, image
        self.titles = series.titles()
        self.of_parts = len(series.lengths) + (len(series.lengths) > 1)
        self.wrong = []
        self.what = "" if image.endswith(".iso") else "folder, "

    def same(self, reader, what, found, wanted):
        if found != wanted:
            self.wrong.append("%s: %s%s is %s, not %s" % (reader, self.what, what, found, wanted))

    def near(self, reader, what, found, wanted, tolerance=TOLERANCE):
        if len(found) != len(wanted) or any(abs(a - b) > tolerance for a, b in zip(found, wanted)):
            self.wrong.append("%s: %s%s is %s, not %s" % (
                reader, self.what, what, [round(x, 3) for x in found], [round(x, 3) for x in wanted]))

    def texts(self, title):
        """Captions and sounds are those of the title's own set; extras have none and one."""
        return [THREE[language] for _, language in self.series.texts] if title < self.of_parts else []

    def sounds(self, title):
        return [THREE[language] for language in self.series.sounds] if title < self.of_parts else ["eng"]

    def libbluray(self):
        said = discs.run(["bd_list_titles", "-a", "-l", self.image])
        found = {int(number): (re.findall(r"\w+", sounds), re.findall(r"\w+", texts))
                 for number, sounds, texts in re.findall(
                     r"playlist: (\d+)\.mpls\).*\n\s*AUD: ?(.*)\n(?:\s*PG : ?(.*)\n)?", said)}
        self.same("libbluray", "titles", sorted(n for n in found if n < MENUS), list(range(1, len(self.titles) + 1)))
        self.same("libbluray", "whether there are menus", any(n >= MENUS for n in found), self.series.menus == "full")
        player = Libbluray(self.image)
        lines, rate, fields = SHOWN[self.series.lines, self.series.rate]
        for i, times in enumerate(self.titles):
            name = "title %d, " % (i + 1)
            told, shown = player.title(i + 1)
            self.near("libbluray", name + "chapters and end", told, times)
            self.same("libbluray", name + "lines, fields, rate", shown, (lines, fields, rate))
            self.same("libbluray", name + "sounds and captions", found.get(i + 1), (self.sounds(i), self.texts(i)))
        player.close()
        info = discs.run(["bd_info", self.image])
        self.same("libbluray", "HDMV titles", re.search(r"HDMV titles *: (\d+)", info).group(1), str(len(self.titles)))
        self.same("libbluray", "named titles", len(re.findall(r"^\tTitle \d+: .", info, re.M)), len(self.titles))

    def menus(self):
        player = Libbluray(self.image)
        player.start()
        menus = self.series.menus == "full"
        first = 0 if menus and self.series.first_play == "menu" else 1
        self.same("libbluray", "the title it begins with", player.until(BD_TITLE, lambda title: title == first), first)
        if menus and first == 1:
            player.call_menu()
        if menus:
            self.same("libbluray", "a menu", player.until(BD_MENU, lambda there: there == 1), 1)
            if first == 0:
                player.press()
                self.same("libbluray", "the first button's title", player.until(BD_TITLE, lambda title: title > 0), 1)
                player.call_menu()
                self.same("libbluray", "the menu key's title", player.until(BD_TITLE, lambda title: title == 0), 0)
        player.close()

    def check(self):
        self.same("check", "what it says", discs.run([discs.BOXSET, "check", self.image]).strip(),
                  "Nothing to say against it.")

    def handbrake(self):
        titles = {title["Playlist"]: title for title in discs.handbrake(self.image)}
        lines, rate, _ = SHOWN[self.series.lines, self.series.rate]
        for i, times in enumerate(self.titles):
            name = "title %d, " % (i + 1)
            title = titles.get(i + 1)
            if title is None:
                self.wrong.append("HandBrake: %sis not found" % name)
                continue
            # It rounds to seconds.
            duration = title["Duration"]
            self.near("HandBrake", name + "length", [60 * duration["Minutes"] + duration["Seconds"]], [times[-1]], 1)
            self.same("HandBrake", name + "number of chapters", len(title["ChapterList"]), len(times) - 1)
            self.same("HandBrake", name + "size", (title["Geometry"]["Width"], title["Geometry"]["Height"]),
                      (1920 if lines == 1080 else 1280, lines))
            self.near("HandBrake", name + "rate", [title["FrameRate"]["Num"] / title["FrameRate"]["Den"]],
                      [float(rate)], 0.01)
            self.same("HandBrake", name + "sounds",
                      [(a["ChannelCount"], a["LanguageCode"]) for a in title["AudioList"]],
                      [(self.series.channels, language) for language in self.sounds(i)])
            # The first may be uncompressed.
            self.same("HandBrake", name + "codings of other sounds",
                      {a["CodecName"] for a in title["AudioList"][1:]} - {"ac3"}, set())
            self.same("HandBrake", name + "captions", [s["LanguageCode"] for s in title["SubtitleList"]],
                      self.texts(i))

    def vlc(self):
        as_user = ["runuser", "-u", "nobody", "--", "env", "HOME=/tmp"] if os.getuid() == 0 else []
        # A menu, and a last picture that stays, have no end.
        said = subprocess.run(
            as_user + ["timeout", "-k", "5", str(VLC_SECONDS), "cvlc", "-vv", "-I", "dummy", "--no-video", "--aout",
                       "adummy", "bluray://" + self.image],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode("utf-8", "replace")
        self.same("VLC", "titles", re.findall(r"HDMV Titles: (\d+)", said)[:1], [str(len(self.titles))])
        self.same("VLC", "a picture", "4113 has now es fcc=h264" in said, True)

    def mpv(self):
        for i in {0, len(self.titles) - 1}:
            said = discs.run(
                ["mpv", "--no-config", "--vo=null", "--ao=null", "--untimed", "--frames=1", "--msg-level=all=error",
                 "--msg-level=cplayer=info", "--bluray-device=" + self.image,
                 "--term-playing-msg=VIEW|${video-params/w}|${track-list/count}|", "bd://mpls/%d" % (i + 1)])
            found = re.search(r"VIEW\|(\d+)\|(\d+)\|", said)
            width = 1920 if SHOWN[self.series.lines, self.series.rate][0] == 1080 else 1280
            self.same("mpv", "title %d, width and tracks" % (i + 1),
                      found and (int(found.group(1)), int(found.group(2))),
                      (width, 1 + len(self.sounds(i)) + len(self.texts(i))))

    def files(self, folder):
        discs.extract(self.image, folder)
        streams = os.path.join(folder, "BDMV", "STREAM")
        lines, rate, _ = SHOWN[self.series.lines, self.series.rate]
        for n, length in enumerate(self.series.lengths):
            told = json.loads(discs.run(["mediainfo", "--Output=JSON", os.path.join(streams, "%05d.m2ts" % (n + 1))]))
            tracks = told["media"]["track"]
            video = next(track for track in tracks if track["@type"] == "Video")
            name = "clip %d, " % (n + 1)
            self.same("MediaInfo", name + "format", tracks[0]["Format"], "BDAV")
            # Whole pictures, also where they are announced as two fields, which the format asks for.
            self.same("MediaInfo", name + "lines, rate, scan",
                      (int(video["Height"]), "%.3f" % float(video["FrameRate"]), video["ScanType"]),
                      (lines, rate, "Progressive"))
            self.same("MediaInfo", name + "sounds", len([t for t in tracks if t["@type"] == "Audio"]),
                      len(self.series.sounds))
        for path in ("index.bdmv", "MovieObject.bdmv", "PLAYLIST/00001.mpls", "CLIPINF/00001.clpi"):
            with open(os.path.join(folder, "BDMV", path), "rb") as file, \
                    open(os.path.join(folder, "BDMV", "BACKUP", path), "rb") as copy:
                self.same("7-Zip", "the copy of " + path, copy.read() == file.read(), True)

    def all(self, folder):
        readers = [("libbluray", self.libbluray), ("libbluray's menus", self.menus), ("HandBrake", self.handbrake),
                   ("VLC", self.vlc), ("mpv", self.mpv), ("check", self.check)]
        if self.image.endswith(".iso"):
            readers.append(("7-Zip and MediaInfo", lambda: self.files(folder)))
        for name, read in readers:
            try:
                read()
            except (RuntimeError, subprocess.SubprocessError, ValueError, KeyError, OSError, AttributeError) as e:
                self.wrong.append("%s: %s%s" % (name, self.what, " ".join(repr(e).split())[-400:]))
        return self.wrong


def one(seed, work):
    series = Series(seed)
    folder = os.path.join(work, series.id)
    shutil.rmtree(folder, ignore_errors=True)
    try:
        series.write(folder)
        said, images = discs.make(folder, kind="bluray", draft=True)
        discs.run(["chmod", "-R", "a+rX", work])
        if len(images) != 1:
            wrong = ["%d discs:\n%s" % (len(images), said)]
        else:
            wrong = Judge(series, images[0]).all(os.path.join(folder, "readers"))
            wrong += Judge(series, images[0][:-len(".iso")]).all(None)
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
