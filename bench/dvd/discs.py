"""What the measurements of discs have in common: projects are written, made, and looked at by readers of others."""
import ast, ctypes, json, os, re, subprocess, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BOXSET = os.environ.get("BOXSET", os.path.join(ROOT, "boxset"))
SECTOR = 2048

# What dvdnav_get_next_block answers.
BLOCK_OK, STILL_FRAME, STOP, WAIT = 0, 2, 8, 13

# A reader that hangs has failed; a machine that is busy has not.
PATIENCE = int(os.environ.get("PATIENCE", "600"))


def run(command, **more):
    """Runs a program and returns what it said, on both its channels, or ends with that."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=PATIENCE, **more)
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        raise RuntimeError("%s ended with %d:\n%s" % (" ".join(command)[:200], done.returncode, said[-2000:]))
    return said


def make(folder, env=None, kind="dvd", draft=False):
    """Makes the discs of a project, of one kind, and returns the images."""
    said = run([BOXSET, "make", "--only", kind] + ["--proof"] * draft + [folder], env={**os.environ, **(env or {})})
    out = os.path.join(folder, "proof" if draft else "release", kind)
    return said, [os.path.join(out, name) for name in sorted(os.listdir(out)) if name.endswith(".iso")]


def lsdvd(image):
    """libdvdread's view."""
    said = subprocess.run(["lsdvd", "-x", "-Oy", image], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          timeout=PATIENCE, check=True).stdout.decode("latin-1")
    return ast.literal_eval(said[said.index("lsdvd = ") + 8:])


def handbrake(image):
    """HandBrake's view, which looks at every stream besides."""
    said = subprocess.run(
        ["HandBrakeCLI", "--json", "--scan", "-t", "0", "--min-duration", "0", "-i", image],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=PATIENCE,
        check=True).stdout.decode()
    return json.JSONDecoder().raw_decode(said[said.index("JSON Title Set: ") + 16:])[0]["TitleList"]


def vlc(image):
    """How many chapters VLC finds in each title. It does not run as root."""
    as_user = ["runuser", "-u", "nobody", "--", "env", "HOME=/tmp"] if os.getuid() == 0 else []
    said = run(as_user + ["cvlc", "-vv", "-I", "dummy", "--no-video", "--aout", "adummy", "--play-and-exit",
                          "--stop-time=1", "dvdsimple://" + image + "#1"])
    return [int(count) for count in re.findall(r"demux debug: title \d+ has (\d+) chapters", said)]


def mpv(image):
    """Plays a picture through mpv, with its tracks; says its shape."""
    said = run(["mpv", "--no-config", "--vo=null", "--ao=null", "--untimed", "--frames=1", "--msg-level=all=error",
                "--msg-level=cplayer=info", "--dvd-device=" + image,
                "--term-playing-msg=VIEW|${video-params/aspect}|", "dvd://"])
    found = re.search(r"VIEW\|([0-9.]+)\|", said)
    if not found:
        raise RuntimeError("mpv does not play %s:\n%s" % (image, said[-2000:]))
    return float(found.group(1))


class Quiet(ctypes.Structure):
    """A dvdnav_logger_cb that says nothing."""
    LOG = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
    _fields_ = [("log", LOG)]

    def __init__(self):
        super().__init__(self.LOG(lambda *_: None))


class Navigator:
    """A player: libdvdnav, which runs the disc's commands."""

    def __init__(self, image):
        self.lib = ctypes.CDLL("libdvdnav.so.4")
        self.disc = ctypes.c_void_p()
        self.block = ctypes.create_string_buffer(SECTOR)
        self.lib.dvdnav_err_to_string.restype = ctypes.c_char_p
        for name in ("audio", "spu"):
            getattr(self.lib, "dvdnav_%s_stream_to_lang" % name).restype = ctypes.c_uint16
        self.lib.dvdnav_describe_title_chapters.restype = ctypes.c_uint32
        self.lib.dvdnav_get_video_aspect.restype = ctypes.c_uint8
        self.free = ctypes.CDLL(None).free
        self.free.argtypes = [ctypes.c_void_p]
        self.lib.dvdnav_describe_title_chapters.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p]
        self.quiet = Quiet()
        if self.lib.dvdnav_open2(ctypes.byref(self.disc), None, ctypes.byref(self.quiet), image.encode()) != 1:
            raise RuntimeError("libdvdnav does not open " + image)
        self.lib.dvdnav_set_readahead_flag(self.disc, 0)

    def close(self):
        self.lib.dvdnav_close(self.disc)

    def _do(self, name, *arguments):
        if getattr(self.lib, "dvdnav_" + name)(self.disc, *arguments) != 1:
            raise RuntimeError("%s: %s" % (name, self.lib.dvdnav_err_to_string(self.disc).decode()))

    def titles(self):
        count = ctypes.c_int32()
        self._do("get_number_of_titles", ctypes.byref(count))
        return count.value

    def chapters(self, title):
        """When the chapters of a title end, in seconds."""
        times, length = ctypes.POINTER(ctypes.c_uint64)(), ctypes.c_uint64()
        count = self.lib.dvdnav_describe_title_chapters(
            self.disc, title, ctypes.byref(times), ctypes.byref(length))
        ends = [times[i] / 90000 for i in range(count)]
        self.free(times)
        return ends

    def _next(self):
        """Goes on to the next block of pictures and sounds; nothing behind the end."""
        event, length = ctypes.c_int32(), ctypes.c_int32()
        while True:
            self._do("get_next_block", self.block, ctypes.byref(event), ctypes.byref(length))
            if event.value == BLOCK_OK:
                return self.block.raw
            if event.value == STOP:
                return b""
            if event.value == STILL_FRAME:
                self.lib.dvdnav_still_skip(self.disc)
            if event.value == WAIT:
                self.lib.dvdnav_wait_skip(self.disc)

    def blocks(self, count):
        """So many blocks, or as many as there are, from the first after play() on."""
        found = [self.block.raw]
        while len(found) < count and (block := self._next()):
            found.append(block)
        return b"".join(found)

    def play(self, title, chapter=1):
        """Goes to a chapter; says which title and chapter the player is in behind its first block."""
        self._do("part_play", title, chapter)
        if not self._next():
            raise RuntimeError("title %d ends before it begins" % title)
        at, part = ctypes.c_int32(), ctypes.c_int32()
        self._do("current_title_info", ctypes.byref(at), ctypes.byref(part))
        return at.value, part.value

    def languages(self, kind, count):
        """Languages of the title's first streams of a kind, "audio" or "spu"."""
        words = [getattr(self.lib, "dvdnav_%s_stream_to_lang" % kind)(self.disc, i) for i in range(count)]
        return ["" if word == 0xFFFF else chr(word >> 8) + chr(word & 255) for word in words]

    def wide(self):
        return self.lib.dvdnav_get_video_aspect(self.disc) == 3


def unauthor(image, folder):
    """dvdunauthor's view: the disc as dvdauthor would be told of it."""
    os.makedirs(folder)
    run(["dvdunauthor", image], cwd=folder)
    return open(os.path.join(folder, "dvdauthor.xml")).read()


def extract(image, folder):
    """Takes the files out of the image by 7-Zip, having tested it."""
    run(["7z", "t", image])
    run(["7z", "x", "-y", "-o" + folder, image])
    return os.path.join(folder, "VIDEO_TS")


def number(data, at, size):
    return int.from_bytes(data[at:at + size], "big")


def title_cells(video_ts, title_set, title):
    """For each cell of a title its first and last sector in the VOBs, and the first cells of its chapters.

    A long title goes on in further program chains: those that its chapters name, in their order, are all of it."""
    data = open(os.path.join(video_ts, "VTS_%02d_0.IFO" % title_set), "rb").read()
    parts, chains = number(data, 0xC8, 4) * SECTOR, number(data, 0xCC, 4) * SECTOR
    first = number(data, parts + 8 + 4 * (title - 1), 4)
    last = title == number(data, parts, 2)
    end = number(data, parts + 4, 4) + 1 if last else number(data, parts + 8 + 4 * title, 4)
    cells, chapters, begins, names = [], [], {}, {}
    for at in range(parts + first, parts + end, 4):
        chain, program = number(data, at, 2), number(data, at + 2, 2)
        if chain not in begins:
            begins[chain] = len(cells)
            start = chains + number(data, chains + 8 + 8 * (chain - 1) + 4, 4)
            names[chain] = start + number(data, start + 0xE6, 2)
            playback = start + number(data, start + 0xE8, 2)
            cells += [(number(data, playback + 24 * i + 8, 4), number(data, playback + 24 * i + 20, 4))
                      for i in range(data[start + 3])]
        chapters.append(begins[chain] + data[names[chain] + program - 1] - 1)
    return cells, chapters


def vobs(video_ts, title_set):
    """The VOBs of a title set, one behind another, as pieces of (path, sectors)."""
    pieces = []
    for n in range(1, 10):
        path = os.path.join(video_ts, "VTS_%02d_%d.VOB" % (title_set, n))
        if os.path.exists(path):
            pieces.append((path, os.path.getsize(path) // SECTOR))
    return pieces


def sectors(pieces, first, count):
    """Bytes of so many sectors, or as many as there are."""
    parts = []
    for path, size in pieces:
        if first < size and count > 0:
            with open(path, "rb") as file:
                file.seek(first * SECTOR)
                got = file.read(min(count, size - first) * SECTOR)
            parts.append(got)
            count -= len(got) // SECTOR
            first = 0
        else:
            first -= min(first, size)
    return b"".join(parts)
