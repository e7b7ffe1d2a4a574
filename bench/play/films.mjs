// The films that are played, made once, in /tmp/boxset-bench-play or $BENCH_WORK. What $FOOTAGE names, a master, is
// played for two hours instead of a picture that is drawn.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const HOME = join(dirname(fileURLToPath(import.meta.url)), '../..');
const WORK = process.env.BENCH_WORK ?? '/tmp/boxset-bench-play';
const FFMPEG = process.env.FFMPEG ?? 'ffmpeg';
const FOOTAGE = process.env.FOOTAGE;

/** `picture` is drawn for `drawn` seconds and repeated up to `seconds`. */
const FILMS = {
  // Every rung is as heavy as it may be.
  noise: {
    seconds: 150,
    drawn: 150,
    picture: 'testsrc2=s=1280x720:r=12,noise=alls=24:allf=t',
    window: 'quality: good, effort: faster, largest: 720',
  },
  // A small picture, but all else that two hours have: somebody says something every three seconds.
  hours: {
    seconds: 7200,
    drawn: 60,
    picture: 'testsrc2=s=320x180:r=12',
    window: 'quality: draft, effort: faster, largest: 240',
    talked: true,
    footage: FOOTAGE,
  },
};

/** Makes the site of a film, unless it is there. */
export function site(name) {
  const film = FILMS[name];
  const folder = join(WORK, film.footage ? `${name}-of-footage` : name);
  const made = join(folder, 'release/site');
  if (!existsSync(join(folder, 'film.mov'))) {
    console.log(`making ${film.seconds} s of ${name} in ${folder}`);
    mkdirSync(folder, {recursive: true});
    const ffmpeg = (...args) => execFileSync(FFMPEG, ['-v', 'error', '-y', ...args],
      {cwd: folder, stdio: ['ignore', 'inherit', 'inherit']});
    const inputs = film.footage
      ? ['-i', resolve(film.footage), '-vf', 'scale=-2:240', '-ar', '48000']
      : ['-f', 'lavfi', '-i', film.picture, '-f', 'lavfi', '-i', 'sine=f=220:r=48000', '-t', String(film.drawn)];
    ffmpeg(...inputs, '-ac', '2', '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '16',
      '-pix_fmt', 'yuv420p', '-c:a', 'pcm_s16le', 'drawn.mov');
    ffmpeg('-stream_loop', '-1', '-i', 'drawn.mov', '-t', String(film.seconds), '-c', 'copy', 'film.mov');
  }
  const captions = film.talked ? ', captions: [{file: film.en.srt, language: en, kind: sdh}]' : '';
  if (film.talked) writeFileSync(join(folder, 'film.en.srt'), talk(film.seconds));
  writeFileSync(join(folder, 'series.yaml'), `id: bench-${name}
title: Bench
language: en
parts: [{id: film, title: Film, master: film.mov${captions}}]
windows: {stream: {${film.window}}}
`);
  execFileSync(process.env.BOXSET ?? join(HOME, 'boxset'), ['make', folder], {stdio: ['ignore', 'ignore', 'inherit']});
  return made;
}

const EVERY_S = 3;

/** SubRip. */
function talk(seconds) {
  const clock = s => new Date(s * 1000).toISOString().slice(11, 23).replace('.', ',');
  const cues = [];
  for (let at = 0; at < seconds - EVERY_S; at += EVERY_S) {
    cues.push(`${cues.length + 1}\n${clock(at)} --> ${clock(at + EVERY_S - 0.5)}\n`
      + `What was said ${at} seconds in, and how it went on from there.\n`);
  }
  return cues.join('\n');
}

/** What the player may fetch of a site: rungs, lowest first, and the sounds. */
export function tables(root) {
  const folder = join(root, 'film/stream');
  const name = readdirSync(folder).find(file => /^player-.*\.json$/.test(file));
  const {pictures, sounds} = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {pictures, sounds};
}
