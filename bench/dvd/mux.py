#!/usr/bin/env python3
"""Goes through the packs of discs that Boxset makes, by the rules of DVD-Video, beside ffmpeg's multiplex.

  bench/dvd/mux.py MASTER...    each is a part of a series whose disc is made

Counted are packs that follow closer than 10.08 Mb/s allows; times at which a stream's buffer would overflow, or bytes
come after they are needed (P-STD, ISO/IEC 13818-1, 2.5.2); and VOBUs under 0.4 s or over 1.0 s. Needs a built checkout and, from Debian: ffmpeg 7zip.
"""
import collections, os, shutil, sys, tempfile

import discs

CLOCK = 27_000_000
CLOSEST = discs.SECTOR * 8 * CLOCK / 10_080_000
BUFFERS = {"video": 232 << 10, "sound": 4 << 10, "caption": 52 << 10}


# ETSI TS 102 366, table 4.13: of frames of 1536 samples at 48 kHz.
AC3_KILOBITS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640)
AC3_TICKS = 2880


def stamp(data):
    return (data[0] >> 1 & 7) << 30 | data[1] << 22 | data[2] >> 1 << 15 | data[3] << 7 | data[4] >> 1


def stream(data, at, header):
    """Which buffer a packet goes to, and how many bytes of its payload do not."""
    code = data[at + 3]
    if code == 0xE0:
        return ("video", 0), 0
    if code != 0xBD:
        return None, 0
    sub = data[at + 9 + header]
    return (("sound", sub), 4) if sub & 0xE0 == 0x80 else (("caption", sub), 1)


def begun(kind, payload, decoded, head):
    """The units that begin in a packet: when each is decoded, and which of the packet's bytes are its."""
    if kind == "sound":
        units, at = [], max(0, (head[2] << 8 | head[3]) - 1)
        for _ in range(head[1]):
            size = 4 * AC3_KILOBITS[(payload[at + 4] & 0x3F) >> 1] if at + 4 < len(payload) else len(payload)
            units.append((decoded, at, min(at + size, len(payload))))
            at, decoded = at + size, decoded + AC3_TICKS
        return units
    if kind == "caption":
        return [(decoded, 0, len(payload))]
    # The headers of a sequence and a group go with the picture behind them.
    found = [place for place in (payload.find(b"\0\0\1" + code) for code in (b"\xb3", b"\xb8", b"\0")) if place >= 0]
    return [(decoded, min(found, default=len(payload)), len(payload))]


class Count:
    def __init__(self):
        self.packs = self.close = self.late = self.over = self.short = self.long = self.vobus = 0
        self.shortest, self.longest = 99.0, 0.0
        self.peak = collections.Counter()
        self.begin()

    def begin(self):
        """A video object begins: its clock is its own."""
        self.last, self.waiting, self.full = None, collections.defaultdict(list), collections.Counter()

    def pack(self, data):
        self.packs += 1
        clock = ((data[4] & 0x38) << 27 | (data[4] & 3) << 28 | data[5] << 20 | (data[6] & 0xF8) << 12
                 | (data[6] & 3) << 13 | data[7] << 5 | data[8] >> 3) * 300 + ((data[8] & 3) << 7 | data[9] >> 1)
        if self.last is not None and clock < self.last:
            self.begin()
        if self.last is not None and clock - self.last < int(CLOSEST):
            self.close += 1
        self.last = clock
        at = 14 + (data[13] & 7)
        while at + 6 <= discs.SECTOR and data[at:at + 3] == b"\0\0\1":
            length = discs.number(data, at + 4, 2)
            if data[at + 3] == 0xBF and data[at + 6] == 0:
                self.vobu(data, at + 7)
            if data[at + 3] in (0xE0, 0xBD):
                self.packet(data, at, length, clock)
            at += 6 + length

    def vobu(self, data, pci):
        """PCI: vobu_s_ptm and vobu_e_ptm."""
        seconds = (discs.number(data, pci + 0x10, 4) - discs.number(data, pci + 0x0C, 4)) / 90_000
        self.vobus += 1
        self.short += seconds < 0.3999
        self.long += seconds > 1.0001
        self.shortest, self.longest = min(self.shortest, seconds), max(self.longest, seconds)

    def packet(self, data, at, length, clock):
        header, flags = data[at + 8], data[at + 7]
        key, other = stream(data, at, header)
        if key is None:
            return
        for name, units in self.waiting.items():
            while units and units[0][0] * 300 <= clock:
                self.full[name] -= units.pop(0)[1]
        units = self.waiting[key]
        payload = data[at + 9 + header + other:at + 6 + length]
        self.full[key] += len(payload)
        if flags & 0x80:
            decoded = stamp(data[at + 14:at + 19]) if flags & 0x40 else stamp(data[at + 9:at + 14])
            self.late += decoded * 300 < clock + CLOSEST
            for when, begins, ends in begun(key[0], payload, decoded, data[at + 9 + header:at + 13 + header]):
                if units and not units[-1][2]:
                    units[-1][1] += begins
                    units[-1][2] = True
                units.append([when, ends - begins, ends < len(payload)])
        elif units:
            units[-1][1] += len(payload)
        self.peak[key[0]] = max(self.peak[key[0]], self.full[key])
        self.over += self.full[key] > BUFFERS[key[0]]

    def say(self, name):
        print("%-8s %d packs, %d too close; %d buffers overflow, %d packets late; %d VOBUs of %.3f to %.3f s, %d under"
              " 0.4 s, %d over 1.0 s; fullest buffers %s" % (
                  name, self.packs, self.close, self.over, self.late, self.vobus, self.shortest, self.longest,
                  self.short, self.long, ", ".join("%s %d" % item for item in sorted(self.peak.items()))), flush=True)


def count(paths):
    found = Count()
    for path in paths:
        with open(path, "rb") as file:
            while len(data := file.read(discs.SECTOR)) == discs.SECTOR:
                if data[:4] != b"\0\0\1\xba":
                    sys.exit(path + " is not made of packs")
                found.pack(data)
    return found


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = tempfile.mkdtemp(prefix="bench-")
    text = "id: mux\ntitle: Mux\nlanguage: en\nlogline: A word.\nparts:\n"
    for n, master in enumerate(sys.argv[1:]):
        name = "p%d%s" % (n + 1, os.path.splitext(master)[1])
        shutil.copyfile(master, os.path.join(folder, name))
        text += "  - {id: p%d, title: Part %d, master: %s}\n" % (n + 1, n + 1, name)
    open(os.path.join(folder, "series.yaml"), "w").write(text + "windows: {dvd: {}}\n")
    _, images = discs.make(folder)
    wrong = 0
    for image in images:
        video_ts = discs.extract(image, os.path.join(folder, os.path.basename(image) + ".files"))
        titles = [os.path.join(video_ts, name) for name in sorted(os.listdir(video_ts))
                  if name.endswith(".VOB") and not name.endswith("_0.VOB") and name != "VIDEO_TS.VOB"]
        found = count(titles)
        found.say(os.path.basename(image))
        wrong += found.close + found.over + found.late + found.short + found.long
        theirs = os.path.join(folder, "theirs.vob")
        with open(os.path.join(folder, "ours.vob"), "wb") as whole:
            for path in titles:
                with open(path, "rb") as file:
                    shutil.copyfileobj(file, whole)
        discs.run(["ffmpeg", "-v", "error", "-y", "-i", os.path.join(folder, "ours.vob"), "-map", "0:v", "-map", "0:a?",
                   "-c", "copy", "-f", "dvd", theirs])
        count([theirs]).say("ffmpeg")
    shutil.rmtree(folder)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
