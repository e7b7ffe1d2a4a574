#!/usr/bin/env python3
"""How long the site of a series with many interviews takes without encoding, and after one word.

    bench/site/build.py [INTERVIEWS]      200 unless said otherwise

All interviews are one tiny master, hard-linked under as many names with transcripts of their own. A
first `make` encodes them once and is not counted. What is counted: everything of the site from an
empty store but with what was encoded (the store keeps it; pages are made again because every id of
a theme changes), and a run after a changed word.
"""
import os, pathlib, shutil, subprocess, sys, time

HOME = pathlib.Path(__file__).resolve().parents[2]
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 200
WORK = pathlib.Path(os.environ.get('BENCH_WORK', '/tmp/boxset-bench-site'))


def boxset(*arguments):
    began = time.monotonic()
    done = subprocess.run([HOME / 'boxset', *arguments], cwd=WORK, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return time.monotonic() - began, done.stdout.strip().splitlines()[-1]


def transcript(number):
    """Ten minutes of talk, never the same."""
    cues = []
    for i in range(120):
        at = i * 0.05
        words = ' '.join(f'word{(number * 7919 + i * 104729 + k * 31) % 5000}' for k in range(9))
        cues.append(f'{i + 1}\n00:00:{at:06.3f} --> 00:00:{at + 0.04:06.3f}\n{words}.\n'
                    .replace('.', ',', 2))
    return '\n'.join(cues)


def series(word, title='The Archive'):
    lines = ['id: archive', f'title: {title}', f'logline: Many voices, {word}.', 'language: en',
             'people:']
    lines += [f'  - {{id: person-{n}, name: Person {n}, role: witness}}' for n in range(COUNT)]
    lines += ['parts:', '  - {id: p1, title: One, master: master.mov}', 'interviews:']
    lines += [f'  - {{id: talk-{n}, person: person-{n}, file: talks/{n}.mov,'
              f' captions: [{{file: talks/{n}.srt, kind: sdh}}], seen_in: p1}}'
              for n in range(COUNT)]
    lines += ['themes:']
    lines += [f'  theme-{t}: [{", ".join(f"talk-{n} 00:00:01-00:00:02" for n in range(t, COUNT, 20))}]'
              for t in range(20)]
    lines += ['windows: {stream: {quality: draft, effort: faster, largest: 240p,'
              ' address: "https://example.org/"}}']
    return '\n'.join(lines) + '\n'


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / 'talks').mkdir(exist_ok=True)
    master = WORK / 'master.mov'
    if not master.exists():
        subprocess.run(['ffmpeg', '-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=128x72:r=12:d=6',
                        '-f', 'lavfi', '-i', 'sine=d=6:r=48000', '-ac', '2', '-c:v', 'libx264',
                        '-pix_fmt', 'yuv420p', '-c:a', 'pcm_s16le', master], check=True)
    for n in range(COUNT):
        link = WORK / f'talks/{n}.mov'
        if not link.exists():
            os.link(master, link)
        (WORK / f'talks/{n}.srt').write_text(transcript(n))
    # Never said before: what an earlier run of this made is in the store.
    road, shore = f'road {time.time_ns()}', f'shore {time.time_ns()}'
    title = f'The Archive of {time.time_ns()}'
    (WORK / 'series.yaml').write_text(series(road))
    print('first, with encoding: %.1f s   %s' % boxset('make'))
    shutil.rmtree(WORK / 'release')

    (WORK / 'series.yaml').write_text(series(road, title))
    print('every page again:     %.1f s   %s' % boxset('make'))
    print('nothing changed:      %.1f s   %s' % boxset('make'))
    (WORK / 'series.yaml').write_text(series(shore, title))
    print('one word changed:     %.1f s   %s' % boxset('make'))


main()
