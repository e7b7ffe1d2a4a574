#!/usr/bin/env python3
"""Proves the timing of a clip with peaks of 38 Mb/s, packet by packet, with code that shares nothing with ours.

  bench/bluray/timing.py [MB]             a clip of MB, 500 unless said, of noise that comes and goes
  bench/bluray/timing.py CLIP.m2ts...     clips that are there

Arrival times, PCRs and program tables are held against the rules of BDAV, and the buffers of a system target decoder
(ITU-T H.222.0, 2.4.2) are run: every access unit has to be there when it is decoded, and no buffer may run over. ffprobe
has to find the same units at the same times. Needs a built checkout and, from Debian: ffmpeg 7zip.
"""
import os, re, shutil, struct, subprocess, sys, tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "dvd"))
import authoring, discs


PIECE_SECONDS = 8
PACKET, UNIT = 192, 6144
CLOCK = 27_000_000
LEAST_STEP = 188 * CLOCK // 6_000_000
PCR_PID, PAT, PMT, SIT = 0x1001, 0, 0x100, 0x1F
MASK = (1 << 30) - 1

# Buffers in bytes, and leaks of transport buffers in bits a second: video of level 4.1, AC-3 as ATSC has it, graphics.
VIDEO = ((62_500 * 1200 + 50_000 * 1200 * 4 // 1000 + 50_000 * 1200 // 750) // 8, 1200 * 50_000)
AC3, GRAPHICS = (2592, 2_000_000), (1 << 20, 16_000_000)


class Stream:
    """One stream on its way through the decoder."""

    def __init__(self, pid):
        self.pid = pid
        self.main, self.leak = VIDEO if pid < 0x1100 else AC3 if pid < 0x1200 else GRAPHICS
        self.transport, self.at = 0.0, None
        self.units, self.received, self.removed, self.first = [], 0, 0, 0
        self.late = self.over = self.flooded = 0
        self.fullest, self.decoded, self.order = 0, None, 0

    def packet(self, now, payload, starts):
        if self.at is not None:
            self.transport = max(0.0, self.transport - (now - self.at) * self.leak / 8 / CLOCK)
        self.at = now
        self.transport += 188
        # The packet that has just come is whole only when it has passed.
        self.flooded += self.transport > 512 + 188
        if starts:
            if self.decoded is not None:
                self.units.append((self.decoded, self.received))
            flags = payload[7]
            stamp = payload[14:19] if flags & 0x40 else payload[9:14]
            decoded = ((stamp[0] >> 1 & 7) << 30 | stamp[1] << 22 | (stamp[2] >> 1) << 15 | stamp[3] << 7
                       | stamp[4] >> 1) * 300
            self.order += self.decoded is not None and decoded < self.decoded
            self.decoded = decoded
        while self.first < len(self.units) and self.units[self.first][0] <= now:
            self.removed = self.units[self.first][1]
            self.first += 1
        self.received += len(payload)
        waiting = self.received - self.removed
        self.fullest = max(self.fullest, waiting)
        self.over += waiting > self.main
        # A tick of 90 kHz is 300 of ours.
        self.late += now > self.decoded + 300

    def say(self):
        print("  PID 0x%04X: %d units, %d packets late, %d times over its buffer of %d bytes (%d at most), %d times over"
              " the transport buffer, %d out of order" % (
                  self.pid, len(self.units) + 1, self.late, self.over, self.main, self.fullest, self.flooded, self.order))
        return self.late + self.over + self.flooded + self.order


def walk(path):
    """Goes through a clip; says what it finds, and returns how much of it is wrong."""
    size = os.path.getsize(path)
    streams, count, close, least, last, now = {}, 0, 0, MASK, None, 0
    offsets, seen, gaps, second, peak = set(), {}, {}, [], 0
    with open(path, "rb") as file:
        # The decoder's clock runs as the first PCR says.
        head = file.read(PACKET * 64)
        offset = next(pcr(head, at) - (struct.unpack_from(">I", head, at)[0] & MASK)
                      for at in range(0, len(head), PACKET) if pcr(head, at) is not None)
        file.seek(0)
        while data := file.read(PACKET * 4096):
            for at in range(0, len(data), PACKET):
                arrival = struct.unpack_from(">I", data, at)[0] & MASK
                if last is None:
                    now = arrival
                else:
                    step = (arrival - last) & MASK
                    now += step
                    least = min(least, step)
                    close += step < LEAST_STEP
                last = arrival
                pid = (data[at + 5] & 0x1F) << 8 | data[at + 6]
                clock = pcr(data, at)
                if clock is not None:
                    offsets.add(clock - now - offset)
                if pid in (PAT, PMT, SIT) or clock is not None:
                    if pid in seen:
                        gaps[pid] = max(gaps.get(pid, 0), now - seen[pid])
                    seen[pid] = now
                if 0x1011 <= pid < 0x1FFF:
                    begin = at + 8 + (1 + data[at + 8] if data[at + 7] & 0x20 else 0)
                    if data[at + 7] & 0x10:
                        stream = streams.get(pid) or streams.setdefault(pid, Stream(pid))
                        stream.packet(now + offset, data[begin:at + PACKET], data[at + 5] & 0x40)
                        if pid == 0x1011:
                            second.append(now)
                            if now - second[0] > CLOCK // 2:
                                peak = max(peak, len(second))
                                second = [time for time in second if now - time < CLOCK // 4]
                count += 1
    print("%s: %d MB, %d packets; %d closer than %d ticks, the least %d; video up to %.1f Mb/s within half a second" % (
        path, size // 1_000_000, count, close, LEAST_STEP, least, peak * 184 * 8 * 2 / 1e6))
    gap = {name: gaps.get(pid, 0) / 27_000 for name, pid in
           (("PCR", PCR_PID), ("PAT", PAT), ("PMT", PMT), ("SIT", SIT))}
    print("  between two: %s; PCRs are %d to %d ticks from the arrival times" % (
        ", ".join("%s %.1f ms" % each for each in gap.items()), min(offsets), max(offsets)))
    wrong = close + (size % UNIT > 0) + (gap["PCR"] > 100) + (gap["PAT"] > 100) + (gap["PMT"] > 100)
    wrong += max(abs(each) for each in offsets) > 1
    for pid in sorted(streams):
        wrong += streams[pid].say()
    return wrong, {pid: len(stream.units) + 1 for pid, stream in streams.items()}


def pcr(data, at):
    if not (data[at + 7] & 0x20 and data[at + 8] >= 7 and data[at + 9] & 0x10):
        return None
    b = data[at + 10:at + 16]
    return (b[0] << 25 | b[1] << 17 | b[2] << 9 | b[3] << 1 | b[4] >> 7) * 300 + ((b[4] & 1) << 8 | b[5])


def probed(path, units):
    """ffprobe's view of the pictures: as many, in order, none decoded after it is shown, and none farther than the next."""
    said = discs.run(["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "packet=pts,dts", "-of",
                      "csv=p=0", path])
    times = [tuple(map(int, line.split(",")[:2])) for line in re.findall(r"\d+,\d+", said)]
    steps = {b[1] - a[1] for a, b in zip(times, times[1:])}
    wrong = (len(times) != units) + any(dts > pts for pts, dts in times) + (max(steps) - min(steps) > 1)
    print("  ffprobe: %d pictures, decoded %s ticks apart" % (len(times), " or ".join(map(str, sorted(steps)))))
    return wrong


def material(folder):
    picture, sound = os.path.join(folder, "piece.264"), os.path.join(folder, "piece.ac3")
    discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i",
               "testsrc2=s=1920x1080:r=24:d=%d,noise=alls=60:allf=t:enable='lt(mod(t,4),3)'" % PIECE_SECONDS, "-c:v",
               "libx264", "-preset", "ultrafast", "-profile:v", "high", "-level:v", "4.1", "-pix_fmt", "yuv420p", "-crf",
               "14", "-maxrate", "38000k", "-bufsize", "30000k", "-g", "24", "-bf", "3", "-x264-params",
               "bluray-compat=1:nal-hrd=vbr:aud=1:vbv-init=0.4:slices=4:b-pyramid=strict:open-gop=0:stitchable=1:"
               "force-cfr=1:pic-struct=1:weightp=1", "-f", "h264", picture])
    discs.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "anoisesrc=r=48000:d=600:a=0.2", "-ac", "6",
               "-c:a", "ac3", "-b:a", "640k", sound])
    return picture, sound


def made(folder, megabytes):
    here = os.path.dirname(os.path.abspath(__file__))
    discs.run([authoring.java("javac"), "-nowarn", "-d", folder, "-cp", authoring.CLASSES,
               os.path.join(here, "Authoring.java")])
    picture, sound = material(folder)
    copies = max(1, round(megabytes * 1e6 / os.path.getsize(picture)))
    part = os.path.join(folder, "part")
    os.mkdir(part)
    for n in range(copies):
        os.symlink(picture, os.path.join(part, "%06d.264" % n))
    image = os.path.join(folder, "ours.iso")
    discs.run([authoring.java("java"), "-XX:+UseSerialGC", "-Xmx256m", "-cp", authoring.CLASSES + ":" + folder, "Authoring",
               image, sound, part])
    discs.run(["7z", "x", "-y", "-o" + folder, image])
    os.remove(image)
    return os.path.join(folder, "BDMV", "STREAM", "00001.m2ts")


def main():
    folder = tempfile.mkdtemp(prefix="bench-", dir=os.environ.get("BENCH_FOLDER"))
    clips = sys.argv[1:]
    if not clips or clips[0].isdigit():
        clips = [made(folder, float(clips[0]) if clips else 500)]
    wrong = 0
    for clip in clips:
        broken, units = walk(clip)
        wrong += broken + (probed(clip, units[0x1011]) if 0x1011 in units else 0)
    print("%d rules broken" % wrong)
    if os.environ.get("BENCH_KEEP"):
        print(folder)
    else:
        shutil.rmtree(folder)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
