// Playing on a line that changes, seeking, sleeping, and two hours on end, in Chromium.
//
//     npm install --prefix /tmp/play playwright-core
//     NODE_PATH=/tmp/play/node_modules node bench/play/run.mjs            everything
//     NODE_PATH=/tmp/play/node_modules node bench/play/run.mjs rates      only that; or seeks, sleep, hours
//
// The films are made once, in /tmp/boxset-bench-play or $BENCH_WORK: two and a half minutes of noise, so that
// every rung is as heavy as it may be, and two hours of a small picture. The two hours are played
// sixteen times as fast, as fast as Chromium goes: 450 s where the machine keeps up, in which all that is fetched, appended and
// thrown away is what two hours need, at sixteen times the pace.
import {createRequire} from 'node:module';
import {execFileSync} from 'node:child_process';
import {createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const {chromium} = createRequire(import.meta.url)('playwright-core');
const HOME = join(dirname(fileURLToPath(import.meta.url)), '../..');
const WORK = process.env.BENCH_WORK ?? '/tmp/boxset-bench-play';
const asked = process.argv.slice(2);
const wants = name => asked.length === 0 || asked.includes(name);

/** The line in turns: Mbit/s, seconds. */
const LINE = [[5, 35], [0.7, 60], [8, 30]];
const LATENCY_MS = 50;
/** After a change the right rung is to be fetched from this segment on. */
const WITHIN = 2;
/** Of the line, what picture and sound take at the right rung: all that fits into the one, nothing that is over the other. */
const [SAFE, ALL] = [0.7, 1];

const FILMS = {
  noise: {
    seconds: 150,
    picture: 'testsrc2=s=1280x720:r=12,noise=alls=24:allf=t',
    window: 'quality: good, effort: faster, largest: 720',
  },
  hours: {
    seconds: 7200,
    picture: 'testsrc2=s=320x180:r=12',
    window: 'quality: draft, effort: faster, largest: 240',
  },
};

/** Makes the site of a film, unless it is there. */
function site(name) {
  const film = FILMS[name];
  const folder = join(WORK, name);
  const made = join(folder, 'release/site');
  if (existsSync(join(made, 'film/index.html'))) return made;
  mkdirSync(folder, {recursive: true});
  execFileSync(process.env.FFMPEG ?? 'ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', film.picture, '-f', 'lavfi',
    '-i', 'sine=f=220:r=48000', '-t', String(film.seconds), '-ac', '2', '-c:v', 'libx264',
    '-preset', 'ultrafast', '-crf', '16', '-pix_fmt', 'yuv420p', '-c:a', 'pcm_s16le', 'film.mov'],
  {cwd: folder, stdio: ['ignore', 'inherit', 'inherit']});
  writeFileSync(join(folder, 'series.yaml'), `id: bench-${name}
title: Bench
language: en
parts: [{id: film, title: Film, master: film.mov}]
windows: {stream: {${film.window}}}
`);
  execFileSync(join(HOME, 'boxset'), ['make', folder], {stdio: ['ignore', 'ignore', 'inherit']});
  return made;
}

const TYPES = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4', '.json': 'application/json', '.vtt': 'text/vtt', '.woff2': 'font/woff2',
};

function serve(root) {
  return new Promise(done => {
    const server = createServer((request, response) => {
      const path = join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
      if (!existsSync(path) || statSync(path).isDirectory()) {
        response.writeHead(404).end();
        return;
      }
      const size = statSync(path).size;
      const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
      const [from, to] = range ? [Number(range[1]), Number(range[2] || size - 1)] : [0, size - 1];
      response.writeHead(range ? 206 : 200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-length': to - from + 1,
        'cache-control': 'no-store',
        ...(range && {'content-range': `bytes ${from}-${to}/${size}`}),
      });
      const file = createReadStream(path, {start: from, end: to});
      response.on('close', () => file.destroy());
      file.pipe(response);
    }).listen(0, '127.0.0.1', () => done(server));
  });
}

/** What the player may fetch: rungs, lowest first, and the sound. */
function tables(root) {
  const folder = join(root, 'film/stream');
  const name = readdirSync(folder).find(file => /^player-.*\.json$/.test(file));
  const {pictures, sounds} = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {pictures, sounds};
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--mute-audio',
    '--autoplay-policy=no-user-gesture-required'],
});

/** Opens a film and watches it: what it asks for, and where it stands still. */
async function watch(name, look) {
  const root = site(name);
  const server = await serve(root);
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const {pictures, sounds} = tables(root);
  const fetched = [];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({request}) => {
    const rung = pictures.findIndex(track => request.url.endsWith('/' + track.file));
    if (rung >= 0) fetched.push({rung, range: request.headers.Range, ms: performance.now()});
  });
  const line = mbit => session.send('Network.emulateNetworkConditions', {
    offline: false, latency: LATENCY_MS,
    downloadThroughput: mbit * 1e6 / 8, uploadThroughput: mbit * 1e6 / 8,
  });
  await page.addInitScript(() => {
    window.stalls = [];
    addEventListener('waiting', event => {
      const video = event.target;
      if (video.seeking) return;
      const stall = {at: video.currentTime, since: performance.now(), ms: null};
      window.stalls.push(stall);
      video.addEventListener('playing', () => (stall.ms = performance.now() - stall.since), {once: true});
    }, true);
  });
  const video = expression => page.evaluate(`(() => { const video = document.querySelector('video'); return ${expression}; })()`);
  const until = (expression, timeout = 60_000) => page.waitForFunction(
    `(() => { const video = document.querySelector('video'); return video && (${expression}); })()`, null, {timeout});
  const open = () => page.goto(`http://127.0.0.1:${server.address().port}/film/index.html?autoplay`,
    {waitUntil: 'commit'});
  const pause = ms => new Promise(done => setTimeout(done, ms));
  try {
    return await look({page, session, pictures, sounds, fetched, line, video, until, open, pause});
  } finally {
    await context.close();
    server.close();
  }
}

let misses = 0;
function say(good, text) {
  if (!good) misses++;
  console.log(`${good ? 'ok  ' : 'MISS'}  ${text}`);
}

const kbit = bits => `${Math.round(bits / 1000)} kbit/s`;

async function stallsOf(page) {
  const stalls = await page.evaluate('window.stalls');
  const whole = stalls.filter(stall => stall.ms !== null);
  const seconds = whole.reduce((sum, stall) => sum + stall.ms, 0) / 1000;
  return {count: stalls.length, left: stalls.length - whole.length, seconds};
}

/** The lowest and the highest rung that are right on a line, for a picture so many pixels high. */
function right(pictures, sounds, mbit, shown) {
  const sound = sounds.find(track => track.chosen)?.rate ?? 0;
  const enough = pictures.find(({height}) => height >= shown * 0.9)?.height ?? Infinity;
  const highest = share => Math.max(0, pictures.findLastIndex(
    ({rate, height}) => height <= enough && rate + sound <= mbit * 1e6 * share));
  return [highest(SAFE), highest(ALL)];
}

if (wants('rates')) {
  await watch('noise', async ({page, pictures, sounds, fetched, line, video, until, open, pause}) => {
    console.log(`\nRates: ${pictures.map(({height, rate}) => `${height}p ${kbit(rate)}`).join(', ')}`);
    await line(LINE[0][0]);
    await open();
    await until('video.currentTime > 0');
    for (const [mbit, seconds] of LINE) {
      await line(mbit);
      const from = fetched.length;
      await pause(seconds * 1000);
      const [low, high] = right(pictures, sounds, mbit, await video('video.clientHeight'));
      const rungs = fetched.slice(from).map(({rung}) => rung);
      const wrong = rungs.findLastIndex(rung => rung < low || rung > high) + 1;
      say(wrong <= WITHIN && rungs.length > WITHIN,
        `${mbit} Mbit/s: right from segment ${wrong + 1} on, of ${rungs.length} fetched: `
        + rungs.map(rung => Math.round(pictures[rung].rate / 1000)).join(' ') + ' kbit/s');
    }
    const at = await video('video.currentTime');
    await pause(2000);
    const {count, left, seconds} = await stallsOf(page);
    say(left === 0 && await video('video.currentTime') > at + 1,
      `stalls: ${count}, together ${seconds.toFixed(1)} s; ${left} not over`);
  });
}

if (wants('seeks')) {
  for (const mbit of [5, 0.7]) {
    await watch('noise', async ({line, video, until, open}) => {
      await line(mbit);
      await open();
      await until('video.currentTime > 0');
      const times = [];
      for (let i = 1; i <= 20; i++) {
        const to = (i * 97.3) % 140;
        const began = performance.now();
        await video(`(video.currentTime = ${to})`);
        await until(`!video.seeking && video.readyState >= 3 && video.currentTime > ${to} + 0.05`);
        times.push(performance.now() - began);
      }
      times.sort((a, b) => a - b);
      say(true, `20 seeks at ${mbit} Mbit/s: all play on; median ${Math.round(times[10])} ms, longest ${Math.round(times[19])} ms`);
    });
  }
}

if (wants('sleep')) {
  await watch('noise', async ({session, line, video, until, open, pause}) => {
    await line(5);
    await open();
    await until('video.currentTime > 3');
    for (const seconds of [20, 60]) {
      const before = await video('video.currentTime');
      await session.send('Page.setWebLifecycleState', {state: 'frozen'});
      await pause(seconds * 1000);
      await session.send('Page.setWebLifecycleState', {state: 'active'});
      const woke = await video('video.currentTime');
      const began = performance.now();
      await until(`video.currentTime > ${woke} + 1 && video.readyState >= 3`);
      say(true, `asleep ${seconds} s: went to sleep at ${before.toFixed(1)} s, woke at ${woke.toFixed(1)} s,`
        + ` a second further after ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    // The line goes while the tab sleeps, and comes back after it has woken.
    await session.send('Network.emulateNetworkConditions',
      {offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0});
    await session.send('Page.setWebLifecycleState', {state: 'frozen'});
    await pause(20_000);
    await session.send('Page.setWebLifecycleState', {state: 'active'});
    await pause(40_000);
    const stood = await video('video.currentTime');
    const began = performance.now();
    await line(5);
    await until(`video.currentTime > ${stood} + 1`);
    say(true, `a minute without a line: stood at ${stood.toFixed(1)} s, a second further`
      + ` ${((performance.now() - began) / 1000).toFixed(1)} s after it came back`);
  });
}

if (wants('hours')) {
  await watch('hours', async ({page, video, until, open, session}) => {
    await open();
    await until('video.currentTime > 0');
    await video('(video.playbackRate = 16)');
    const began = performance.now();
    let most = 0;
    let held = 0;
    for (let done = false; !done;) {
      await new Promise(next => setTimeout(next, 5000));
      const [ended, at, buffered] = await video('[video.ended, video.currentTime, video.buffered.length'
        + ' ? video.buffered.end(video.buffered.length - 1) - video.buffered.start(0) : 0]');
      const {usedSize} = await session.send('Runtime.getHeapUsage');
      most = Math.max(most, usedSize);
      held = Math.max(held, buffered);
      done = ended || performance.now() - began > 1_200_000;
      if (done) {
        const stalls = await stallsOf(page);
        say(ended && stalls.left === 0,
          `two hours: ended at ${at.toFixed(1)} s after ${Math.round((performance.now() - began) / 1000)} s,`
          + ` ${stalls.count} stalls (${stalls.seconds.toFixed(1)} s), at most ${Math.round(held)} s buffered`
          + ` and ${(most / 1e6).toFixed(1)} MB of scripts' memory`);
      }
    }
  });
}

await browser.close();
process.exitCode = misses ? 1 : 0;
