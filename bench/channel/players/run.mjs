// A channel watched through its junctions by players that others wrote: what stands still, what is skipped, and by how
// much what is shown next begins before or after what was shown ended.
//
//     npm ci --prefix e2e
//     node bench/channel/players/run.mjs                          100 junctions in every player
//     node bench/channel/players/run.mjs 20 hls.js firefox        20 junctions in these
//
// Players: hls.js shaka-hls shaka-dash firefox (hls.js in it); seamless (hls.js), ffmpeg and mpv on the playlist without
// discontinuities; ts and vlc-ts (the stream without a seam, recorded, in ffmpeg, mpv and VLC), airing and catch-up
// (hls.js); by name only: restless-hls.js, restless-shaka and restless-dash, which change rung and sound all the time and
// show captions; ffmpeg-hls and mpv-hls, whose reader does not follow EXT-X-DISCONTINUITY and says so at every junction;
// dash.js, which does not know that a period with an index has ended (isLastSegmentRequested) and stands at some.
import {execFileSync, spawn} from 'node:child_process';
import {createWriteStream} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {PREMIERE, RATE, WORK, channel, items, serve} from './channel.mjs';
import {apart, told} from './sync.mjs';
import {open, seams} from './page.mjs';

const puppeteer = createRequire(new URL('../../../e2e/', import.meta.url))('puppeteer-core');

const BROWSERS = {
  chromium: {
    browser: 'chrome',
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--mute-audio', '--autoplay-policy=no-user-gesture-required'],
  },
  firefox: {
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {'media.autoplay.default': 0, 'media.volume_scale': '0.0',
      'network.captive-portal-service.enabled': false},
  },
};

const pause = ms => new Promise(done => setTimeout(done, ms));
const ms = seconds => (seconds * 1000).toFixed(1);

async function watch({name, player, manifest = 'index.m3u8', browserName = 'chromium', served, junctions, all, address, options, meanwhile, shot}) {
  const browser = await puppeteer.launch({...BROWSERS[browserName], headless: true, protocolTimeout: 1_200_000});
  try {
    const tab = await browser.newPage();
    const complaints = [];
    tab.on('pageerror', error => complaints.push(String(error)));
    await open(tab, served, player, address ?? `/channel/bench-channel.channel/${manifest}?now=${at()}`, options);
    const date = () => tab.evaluate('window.date ? window.date() : null');
    let first = null;
    let crossed = 0;
    const began = Date.now();
    const limit = began + Math.max(60_000, junctions * 5_000);
    while (crossed < junctions && Date.now() < limit) {
      await pause(1000);
      const now = await date().catch(() => null);
      if (!now || !await tab.evaluate('seen.began !== null')) continue;
      first ??= now;
      crossed = all.filter(item => item.at > first && item.at <= now).length;
      if (meanwhile) await meanwhile(tab, crossed);
      if (await tab.evaluate('document.querySelector("video").ended')) break;
    }
    const seen = await tab.evaluate(`({...seen, quality: (q => ({dropped: q.droppedVideoFrames, total: q.totalVideoFrames}))(
      document.querySelector('video').getVideoPlaybackQuality()), cues: window.cues})`);
    if (shot) await tab.screenshot({path: shot});
    report(name, crossed, seen, complaints);
    if (seen.cues) captions(seen.cues, all);
    return seen;
  } finally {
    await browser.close();
  }
}

/** What is read, four times a second, against what is said in the second of the part that is on. */
function captions(cues, all) {
  let right = 0;
  const wrong = [];
  let hanging = 0;
  for (const [date, texts] of cues) {
    const item = all.findLast(each => each.at <= date);
    const second = item.from + (date - item.at) / 1000 - 0.25;
    const inside = second % 1 > 0.15 && second % 1 < 0.8 && date - item.at > 150;
    if (item.content !== 'p1') hanging += texts.length > 0 ? 1 : 0;
    else if (inside && second > 0) {
      const due = `Second ${Math.floor(second)}`;
      if (texts.length === 1 && texts[0] === due) right++;
      else wrong.push(`${new Date(date).toISOString()} ${JSON.stringify(texts)} where ${due} was due`);
    }
  }
  if (wrong.length || hanging) misses++;
  console.log(`        captions: ${right} looks right, ${wrong.length} wrong, ${hanging} of a part over what follows it; ${wrong.slice(0, 4)}`);
}

/** Looks at what is read four times a second. */
const READ = `choose.captions(); window.cues = []; setInterval(() => cues.push([window.date(), [...document.querySelector('video').textTracks]
  .flatMap(track => track.mode === 'disabled' || !track.activeCues ? [] : [...track.activeCues].map(cue => cue.text))]), 250);`;

/** Another rung every four seconds, the other sound every seven, captions. */
function restless() {
  let turns = 0;
  return async tab => {
    if (turns === 0) await tab.evaluate(READ);
    turns++;
    if (turns % 4 === 0) await tab.evaluate(`choose.rung(${turns / 4} % choose.rungs())`);
    if (turns % 7 === 0) await tab.evaluate(`choose.sound(${turns / 7} % choose.sounds().length)`);
  };
}

const START = 30_000;
/** The instant at which a player joins, for an address: just before the first part. */
function at() {
  return encodeURIComponent(new Date(PREMIERE - START / 10).toISOString().replace(/\.\d+Z/, 'Z'));
}

let misses = 0;
function report(name, crossed, seen, complaints) {
  const after = seen.began ?? Infinity;
  const stalls = seen.events.filter(({type, ms, seeking}) => type === 'waiting' && ms > after && !seeking);
  const skips = seen.events.filter(({type, ms}) => type === 'seeking' && ms > after);
  const stood = seen.events.filter(({type}) => type === 'stood');
  const v = seams(seen.appended, 'video');
  const a = seams(seen.appended, 'audio');
  const frame = 1 / RATE;
  const jumps = seen.frames.filter(([, step]) => step > 1.5 * frame).length;
  const good = stalls.length + stood.length + skips.length === 0 && seen.faults.length === 0 && after < 1500;
  if (!good) misses++;
  console.log(`${good ? 'ok  ' : 'MISS'}  ${name.padEnd(22)} junctions ${crossed}, joined ${Math.round(after)} ms, `
    + `waiting ${stalls.length}, stood ${stood.length}, skips ${skips.length}, `
    + `picture hole ${ms(v.hole)} twice ${ms(v.twice)} ms, sound hole ${ms(a.hole)} twice ${ms(a.twice)} ms, `
    + `steps over a picture ${jumps} of ${seen.frames.length}, dropped ${seen.quality.dropped} of ${seen.quality.total}`);
  const told = new Map();
  for (const fault of [...seen.faults, ...complaints]) {
    const kind = fault.replace(/ at [\d.]+$/, '').replace(/[\d.]+/g, '#');
    told.set(kind, [...(told.get(kind) ?? []), fault]);
  }
  for (const [, faults] of told) console.log(`        ${faults.length} x ${faults[0].slice(0, 220)}`);
  for (const event of [...stalls, ...stood, ...skips].slice(0, 5)) console.log('        ' + JSON.stringify(event));
}

/** A program's own words while it plays; they are its complaints. */
function listen(name, command, seconds, quiet = () => true) {
  return new Promise(done => {
    const process = spawn(command[0], command.slice(1), {stdio: ['ignore', 'pipe', 'pipe']});
    const said = [];
    for (const out of [process.stdout, process.stderr]) out.on('data', data => said.push(String(data)));
    const end = setTimeout(() => process.kill('SIGINT'), seconds * 1000);
    process.on('exit', code => {
      clearTimeout(end);
      const lines = said.join('').split(/[\n\r]+/).filter(line => line.trim() && quiet(line));
      if (lines.length) misses++;
      console.log(`${lines.length ? 'MISS' : 'ok  '}  ${name.padEnd(22)} ${seconds} s, exit ${code}, ${lines.length} words`);
      const told = new Map();
      for (const line of lines) {
        const kind = line.replace(/0x[0-9a-f]+|[\d.]+/g, '#');
        told.set(kind, [...(told.get(kind) ?? []), line]);
      }
      for (const [, of] of [...told].slice(0, 12)) console.log(`        ${of.length} x ${of[0].slice(0, 200)}`);
      done();
    });
  });
}

/** The seamless stream, as a recorder keeps it, and what players and a decoder say of the recording. */
async function recorded(url, seconds) {
  const file = join(WORK, 'recorded.ts');
  const end = new AbortController();
  setTimeout(() => end.abort(), seconds * 1000);
  const response = await fetch(url, {signal: end.signal});
  await pipeline(response.body, createWriteStream(file)).catch(() => {});
  const ffmpeg = process.env.FFMPEG ?? 'ffmpeg';
  if (wanted('ts')) {
    await listen('MPEG-TS in ffmpeg', [ffmpeg, '-hide_banner', '-nostats', '-v', 'warning', '-xerror', '-i', file, '-map', '0', '-f', 'null', '-'], 600, uncut);
    await listen('MPEG-TS in mpv', ['mpv', '--no-config', '--untimed', '--vo=null', '--ao=pcm', '--ao-pcm-file=/dev/null', '--msg-level=all=warn', '--no-terminal', file], 600, uncut);
    const steps = kind => new Set(execFileSync(process.env.FFPROBE ?? 'ffprobe', ['-v', 'error', '-select_streams', kind, '-show_entries', 'packet=dts',
      '-of', 'csv=p=0', file]).toString().split('\n').filter(Boolean).map(line => Number.parseInt(line, 10))
      .flatMap((time, i, all) => i ? [time - all[i - 1]] : []));
    console.log(`      steps of decoding in 1/90000 s: pictures ${[...steps('v:0')]}, sound ${[...steps('a:0')]}`);
    console.log('      ' + told(apart(file)));
  }
  if (wanted('vlc-ts')) {
    // It does not run as root.
    const user = process.getuid() === 0 ? ['runuser', '-u', 'nobody', '--', 'env', `HOME=${tmpdir()}`] : [];
    await listen('MPEG-TS in VLC', [...user, 'cvlc', '-q', '--play-and-exit', '--vout', 'dummy', '--aout', 'dummy', file], seconds + 20);
  }
}

/** A recording ends in the middle of a picture. */
const uncut = line => !/Packet corrupt|corrupt input packet|error while decoding MB .* bytestream -\d+$/.test(line);

const asked = process.argv.slice(2);
const junctions = Number(asked.find(word => /^\d+$/.test(word)) ?? 100);
const only = asked.filter(word => !/^\d+$/.test(word));
const wanted = (name, always = true) => only.length === 0 ? always : only.includes(name);

const folder = channel();
const all = items(folder);
const served = await serve(folder);
try {
  /** Seconds from the beginning until so many have passed. */
  const seconds = Math.ceil((all.filter(item => item.at > PREMIERE - START / 10)[junctions].at - PREMIERE) / 1000) + 10;
  const seen = {served, junctions, all};
  const dash = 'manifest.mpd';
  if (wanted('hls.js')) await watch({name: 'hls.js', player: 'hls.js', ...seen});
  if (wanted('shaka-hls')) await watch({name: 'Shaka on HLS', player: 'shaka', ...seen});
  if (wanted('shaka-dash')) await watch({name: 'Shaka on DASH', player: 'shaka', manifest: dash, ...seen});
  if (wanted('dash.js', false)) await watch({name: 'dash.js', player: 'dash.js', manifest: dash, ...seen});
  if (wanted('seamless')) await watch({name: 'hls.js on seamless HLS', player: 'hls.js', ...seen, manifest: 'seamless.m3u8'});
  if (wanted('firefox')) await watch({name: 'hls.js in Firefox', player: 'hls.js', browserName: 'firefox', ...seen});
  if (wanted('restless-hls.js', false)) await watch({name: 'hls.js, restless', player: 'hls.js', ...seen, meanwhile: restless()});
  if (wanted('restless-shaka', false)) await watch({name: 'Shaka on HLS, restless', player: 'shaka', ...seen, meanwhile: restless()});
  if (wanted('restless-dash', false)) {
    await watch({name: 'Shaka on DASH, restless', player: 'shaka', manifest: dash, ...seen, meanwhile: restless()});
  }
  const later = '2036-06-14T19:05:00Z';
  if (wanted('airing')) {
    const {airing} = all.find(item => item.content === 'p1');
    await watch({name: 'an airing, hls.js', player: 'hls.js', ...seen, junctions: Math.min(junctions, 25), options: {fromStart: true},
      address: `/channel/bench-channel.channel/airing/${airing}/index.m3u8?now=${later}`});
  }
  if (wanted('catch-up')) {
    const from = PREMIERE / 1000 + 10;
    await watch({name: 'catch-up, hls.js', player: 'hls.js', ...seen, junctions: Math.min(junctions, 25), options: {fromStart: true},
      address: `/channel/bench-channel.channel/index.m3u8?utc=${from}&lutc=${from + 70}&now=${later}`});
  }
  const air = new URL('channel/bench-channel.channel/', served.root).href;
  const ffmpeg = process.env.FFMPEG ?? 'ffmpeg';
  const decode = url => [ffmpeg, '-hide_banner', '-nostats', '-v', 'warning', '-re', '-i', url, '-map', '0:v:0', '-map', '0:a:0',
    '-f', 'null', '-'];
  if (wanted('ffmpeg')) await listen('ffmpeg on seamless HLS', decode(`${air}seamless.m3u8?now=${at()}`), seconds);
  if (wanted('ffmpeg-hls', false)) await listen('ffmpeg on HLS', decode(`${air}index.m3u8?now=${at()}`), seconds);
  if (['ts', 'vlc-ts'].some(wanted)) await recorded(`${air}stream.ts?now=${at()}`, seconds);
  const mpv = url => ['mpv', '--no-config', '--vo=null', '--ao=null', '--really-quiet', '--msg-level=all=warn', url];
  if (wanted('mpv')) await listen('mpv on seamless HLS', mpv(`${air}seamless.m3u8?now=${at()}`), seconds);
  if (wanted('mpv-hls', false)) await listen('mpv on HLS', mpv(`${air}index.m3u8?now=${at()}`), seconds);
} finally {
  served.close();
}
process.exit(misses ? 1 : 0);
