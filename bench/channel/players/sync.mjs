// When the picture flashes and when a beep is heard, in a file or playlist of the bench's films: how far they are apart.
import {execFileSync} from 'node:child_process';
import {RATE} from './channel.mjs';

const FFMPEG = process.env.FFMPEG ?? 'ffmpeg';
const FFPROBE = process.env.FFPROBE ?? 'ffprobe';
const HZ = 16000;

const bytes = (...args) => execFileSync(FFMPEG, ['-v', 'error', ...args], {maxBuffer: 2 ** 31 - 1, stdio: ['ignore', 'pipe', 'ignore']});

/** Seconds from flash to beep, one for each flash that has a beep. */
export function apart(file) {
  const start = kind => Number(execFileSync(FFPROBE, ['-v', 'error', '-select_streams', `${kind}:0`,
    '-show_entries', 'stream=start_time', '-of', 'csv=p=0', file], {stdio: ['ignore', 'pipe', 'ignore']})
    .toString().split(/[,\n]/)[0]);
  const [pictures, sounds] = [start('v'), start('a')];
  const grey = bytes('-i', file, '-map', '0:v:0', '-vf', 'scale=16:16:flags=area,format=gray', '-fps_mode', 'passthrough',
    '-f', 'rawvideo', '-');
  const flashes = [];
  const bright = i => grey.subarray(256 * i, 256 * i + 256).reduce((sum, value) => sum + value, 0) / 256;
  for (let i = 0; i < grey.length / 256; i++) {
    if (bright(i) > 200 && (i === 0 || bright(i - 1) <= 200)) flashes.push(pictures + i / RATE);
  }
  const raw = bytes('-i', file, '-map', '0:a:0', '-ac', '1', '-ar', String(HZ), '-f', 'f32le', '-');
  const sound = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length - raw.length % 4));
  const beeps = [];
  let quiet = HZ;
  for (let i = 0; i < sound.length; i++) {
    if (Math.abs(sound[i]) < 0.1) quiet++;
    else {
      if (quiet > 0.2 * HZ) beeps.push(sounds + i / HZ);
      quiet = 0;
    }
  }
  return flashes.map(flash => beeps.map(beep => beep - flash).reduce((a, b) => Math.abs(a) < Math.abs(b) ? a : b, 9))
    .filter(gap => Math.abs(gap) < 0.3);
}

/** At the beginning, at the end, and at worst, in words. */
export function told(gaps) {
  const mean = list => (1000 * list.reduce((sum, gap) => sum + gap, 0) / list.length).toFixed(1);
  const worst = Math.max(...gaps.map(Math.abs));
  return `${gaps.length} flashes: beep ${mean(gaps.slice(0, 10))} ms behind the first ten, ${mean(gaps.slice(-10))} ms `
    + `behind the last ten, ${(1000 * worst).toFixed(1)} ms at most`;
}
