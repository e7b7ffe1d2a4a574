// A channel of short films, made once, in /tmp/boxset-bench-channel or $BENCH_WORK: about every two and a half
// seconds one ends and another begins. Every second the picture flashes white and a beep is heard.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const HOME = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const WORK = process.env.BENCH_WORK ?? '/tmp/boxset-bench-channel';
const FFMPEG = process.env.FFMPEG ?? 'ffmpeg';
const BOXSET = process.env.BOXSET ?? join(HOME, 'boxset');

export const RATE = 24000 / 1001;
/** Where the first part begins. */
export const PREMIERE = Date.parse('2036-06-14T19:00:00Z');

const BREAKS_S = Array.from({length: 13}, (_, i) => 3 * i + 3);
const PART_S = 42;
const MINUTES = 14;
const two = n => String(n).padStart(2, '0');

const SERIES = `boxset: 1
id: bench-channel
title: Short Films
language: en
parts:
  - id: p1
    title: Long Film in Pieces
    master: p1.mov
    breaks: [${BREAKS_S.map(s => `"00:00:${two(s)}"`).join(', ')}]
    captions: [{file: p1.srt, kind: sdh}]
    audio: [{track: 1, kind: mix}, {file: p1.de.wav, kind: mix, language: de}]
extras:
  - {id: storm, title: The Storm, kind: trailer, file: storm.mov}
windows:
  stream: {quality: draft, effort: faster, largest: 360}
  run:
    channel: Short TV
    premiere: 2036-06-14 21:00 Europe/Berlin
    opens: 2036-06-14 20:58 Europe/Berlin
    closes: 2036-06-14 21:${two(MINUTES)} Europe/Berlin
    repeats: [${Array.from({length: MINUTES / 2 - 1}, (_, i) => `"21:${two(2 * i + 2)}"`).join(', ')}]
    breaks: "0:04"
    fill: extras
    grid: 1
`;

const clock = s => new Date(s * 1000).toISOString().slice(11, 23).replace('.', ',');

/** The folder of the series, made. */
export function channel() {
  const folder = join(WORK, 'series');
  mkdirSync(folder, {recursive: true});
  const ffmpeg = (...args) => execFileSync(FFMPEG, ['-v', 'error', '-y', ...args],
    {cwd: folder, stdio: ['ignore', 'inherit', 'inherit']});
  const film = (name, seconds, hz, picture) => {
    if (existsSync(join(folder, name))) return;
    const flash = `drawbox=c=white:t=fill:enable='not(mod(n,24))'`;
    ffmpeg('-f', 'lavfi', '-i', `${picture}=s=640x360:r=24000/1001:d=${seconds + 2},eq=brightness=-0.4,${flash}`,
      '-f', 'lavfi', '-i', `aevalsrc='if(lt(mod(t,1.001),1/24),0.5*sin(2*PI*${hz}*t),0)':s=48000:d=${seconds + 2}`,
      '-frames:v', String(24 * seconds), '-t', String(seconds * 1.001), '-ac', '2',
      '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '12', '-pix_fmt', 'yuv420p', '-c:a', 'pcm_s16le', name);
  };
  film('p1.mov', PART_S, 1000, 'testsrc2');
  film('storm.mov', 3, 2000, 'testsrc');
  if (!existsSync(join(folder, 'p1.de.wav'))) {
    ffmpeg('-f', 'lavfi', '-i', `sine=f=300:r=48000:d=${PART_S * 1.001}`, '-ac', '2', 'p1.de.wav');
  }
  writeFileSync(join(folder, 'p1.srt'), Array.from({length: PART_S - 1}, (_, i) =>
    `${i + 1}\n${clock(i + 0.25)} --> ${clock(i + 1.2)}\nSecond ${i}\n`).join('\n'));
  writeFileSync(join(folder, 'series.yaml'), SERIES);
  execFileSync(BOXSET, ['make', folder], {stdio: ['ignore', process.env.QUIET ? 'ignore' : 'inherit', 'inherit']});
  return folder;
}

/** Serves it with a rehearsal; ends with `close`. */
export async function serve(folder) {
  const process = spawn(BOXSET, ['serve', '--rehearse', folder], {stdio: ['ignore', 'pipe', 'inherit']});
  const root = await new Promise((found, failed) => {
    process.on('exit', code => failed(new Error(`serve ended: ${code}`)));
    createInterface(process.stdout).on('line', line => {
      const said = /Watch it at (\S+)/.exec(line);
      if (said) found(said[1]);
    });
  });
  return {root, site: join(folder, 'release/site'), close: () => process.kill()};
}

/** When each item begins, in milliseconds since 1970, and what it shows from which of its seconds on. */
export function items(folder) {
  const channel = join(folder, 'release/channel');
  const revision = JSON.parse(readFileSync(join(channel, 'revision-1.json')));
  const epoch = Date.parse(revision.epoch);
  return revision.items.map(({start, content, first = 0, airing}) => {
    const {starts} = JSON.parse(readFileSync(
      join(channel, 'contents', `${content}-${revision.contents[content].slice(0, 10)}.json`)));
    return {at: epoch + start * 1000 / RATE, content, from: starts[first] / RATE, airing};
  });
}
