// Playing on a line that changes and that goes, seeking, sleeping, and two hours on end, in Chromium and Firefox.
//
//     npm ci --prefix e2e
//     node bench/play/run.mjs                      everything
//     node bench/play/run.mjs rates cut firefox    only that; or seeks, sleep, hours; or chromium
//
// The two hours are played sixteen times as fast, as fast as Chromium goes, or as often as $SPEED says: 450 s, in
// which all that is fetched, appended, thrown away and shown is what two hours need.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {site, tables} from './films.mjs';
import {Line} from './line.mjs';

const puppeteer = createRequire(new URL('../../e2e/', import.meta.url))('puppeteer-core');

const BROWSERS = {
  chromium: {
    browser: 'chrome',
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--mute-audio', '--autoplay-policy=no-user-gesture-required'],
  },
  firefox: {
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      'media.autoplay.default': 0,
      'media.volume_scale': '0.0',
      'network.captive-portal-service.enabled': false,
    },
  },
};

/** The line in turns: Mbit/s, seconds. */
const LINE = [[5, 35], [0.7, 60], [8, 30]];
/** After a change the right rung is to be fetched from this segment on. */
const WITHIN = 2;
/** Of the line, what picture and sound take at the right rung: all that fits into the one, nothing that is over the other. */
const [SAFE, ALL] = [0.7, 1];
const SPEED = Number(process.env.SPEED ?? 16);
/** Shorter, nobody sees it. */
const SEEN_MS = 100;
/** What is held may grow by so much from the first half hour to the end. Bytes. */
const GROWTH = 2e6;

const pause = ms => new Promise(done => setTimeout(done, ms));
const kbit = bits => `${Math.round(bits / 1000)} kbit/s`;
const MB = bytes => (bytes / 1e6).toFixed(1);

let misses = 0;
function say(good, text) {
  if (!good) misses++;
  console.log(`${good ? 'ok  ' : 'MISS'}  ${text}`);
}

/** Opens a film and watches it: what it asks for, and where it stands still. */
async function watch(name, browserName, look) {
  const root = site(name);
  const line = new Line();
  const server = await line.serve(root);
  const browser = await puppeteer.launch({...BROWSERS[browserName], headless: true, protocolTimeout: 1_200_000});
  try {
    const page = await browser.newPage();
    await page.setViewport({width: 1280, height: 800});
    await page.evaluateOnNewDocument(() => {
      window.stalls = [];
      addEventListener('waiting', event => {
        const video = event.target;
        if (video.seeking) return;
        if (!video.played.length) return; // it has not begun
        const stall = {at: video.currentTime, since: performance.now(), ms: null};
        window.stalls.push(stall);
        video.addEventListener('playing', () => (stall.ms = performance.now() - stall.since), {once: true});
      }, true);
    });
    const {pictures, sounds} = tables(root);
    const video = expression =>
      page.evaluate(`(() => { const video = document.querySelector('video'); return ${expression}; })()`);
    await look({
      browser, page, line, pictures, sounds, video,
      until: (expression, timeout = 60_000) => page.waitForFunction(
        `(() => { const video = document.querySelector('video'); return video && (${expression}); })()`, {timeout}),
      open: () => page.goto(`http://127.0.0.1:${server.address().port}/film/index.html?autoplay`,
        {waitUntil: 'domcontentloaded'}),
      /** Rungs that were asked for, in turn. */
      rungs: () => line.asked.map(({path}) => pictures.findIndex(track => path.endsWith('/' + track.file)))
        .filter(rung => rung >= 0),
      /** Where and how long it stood still; one that is not over yet has no `ms`. */
      stalls: async () => (await page.evaluate('window.stalls')).filter(({ms}) => ms === null || ms > SEEN_MS),
    });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function told(stalls) {
  const seconds = stalls.reduce((sum, stall) => sum + (stall.ms ?? 0), 0) / 1000;
  const left = stalls.filter(stall => stall.ms === null).length;
  return `stalls: ${stalls.length}, together ${seconds.toFixed(1)} s; ${left} not over`;
}

/** The lowest and the highest rung that are right on a line, for a picture so many pixels high. */
function right(pictures, sounds, mbit, shown) {
  const sound = sounds.find(track => track.chosen)?.rate ?? 0;
  const enough = pictures.find(({height}) => height >= shown * 0.9)?.height ?? Infinity;
  const highest = share => Math.max(0, pictures.findLastIndex(
    ({rate, height}) => height <= enough && rate + sound <= mbit * 1e6 * share));
  return [highest(SAFE), highest(ALL)];
}

async function rates(browserName) {
  await watch('noise', browserName, async ({pictures, sounds, rungs, stalls, line, video, until, open}) => {
    console.log(`Rungs: ${pictures.map(({height, rate}) => `${height}p ${kbit(rate)}`).join(', ')}`);
    line.speed(LINE[0][0]);
    await open();
    await until('video.currentTime > 0');
    for (const [mbit, seconds] of LINE) {
      line.speed(mbit);
      const from = rungs().length;
      await pause(seconds * 1000);
      const [low, high] = right(pictures, sounds, mbit, await video('video.clientHeight'));
      const fetched = rungs().slice(from);
      const wrong = fetched.findLastIndex(rung => rung < low || rung > high) + 1;
      say(wrong <= WITHIN && fetched.length > WITHIN,
        `${mbit} Mbit/s: right from segment ${wrong + 1} on, of ${fetched.length} fetched: `
        + fetched.map(rung => Math.round(pictures[rung].rate / 1000)).join(' ') + ' kbit/s');
    }
    const at = await video('video.currentTime');
    await pause(2000);
    const stood = await stalls();
    say(stood.every(stall => stall.ms !== null) && await video('video.currentTime') > at + 1, told(stood));
  });
}

async function seeks(browserName) {
  for (const mbit of [5, 0.7]) {
    await watch('noise', browserName, async ({line, video, until, open}) => {
      line.speed(mbit);
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
      say(true, `20 seeks at ${mbit} Mbit/s: all play on;`
        + ` median ${Math.round(times[10])} ms, longest ${Math.round(times[19])} ms`);
    });
  }
}

/** Only Chromium can be told to put a page to sleep. */
async function sleep() {
  await watch('noise', 'chromium', async ({browser, page, line, video, until, open}) => {
    const other = await browser.newPage();
    await page.bringToFront();
    const session = await page.createCDPSession();
    line.speed(5);
    await open();
    await until('video.currentTime > 3');
    // As a tab is: behind another one, and without sound first, to which browsers do as they like.
    for (const [seconds, muted] of [[20, true], [60, false]]) {
      await video(`video.muted = ${muted}`);
      const before = await video('video.currentTime');
      await other.bringToFront();
      await session.send('Page.setWebLifecycleState', {state: 'frozen'});
      await pause(seconds * 1000);
      await session.send('Page.setWebLifecycleState', {state: 'active'});
      await page.bringToFront();
      const woke = await video('video.currentTime');
      const began = performance.now();
      await until(`video.currentTime > ${woke} + 1 && video.readyState >= 3`);
      say(true, `asleep ${seconds} s: went to sleep at ${before.toFixed(1)} s, woke at ${woke.toFixed(1)} s,`
        + ` a second further after ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  });
}

async function cut(browserName) {
  await watch('hours', browserName, async ({line, video, until, open, rungs, pictures}) => {
    line.speed(5);
    await open();
    await until('video.currentTime > 8');
    line.cut();
    await pause(60_000);
    const stood = await video('video.currentTime');
    await pause(1000);
    const still = await video('[video.currentTime, video.paused, document.querySelector("[data-message]:not([hidden])") === null]');
    const before = rungs().length;
    line.restore();
    const began = performance.now();
    await until(`video.currentTime > ${stood} + 1`);
    const after = performance.now() - began;
    await pause(5000);
    say(still[0] === stood && !still[1] && still[2],
      `a minute without a line: stood at ${stood.toFixed(1)} s, a second further ${(after / 1000).toFixed(1)} s after it`
      + ` came back; then fetched ${rungs().slice(before).map(rung => pictures[rung].height + 'p').join(' ')}`);
  });
}

/** What Chromium holds for a page after it has collected its garbage. */
async function held(page, session, renderer) {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  const {detachedNodes} = await session.send('DOM.getDetachedDomNodes');
  const [currentTime, ranges, listed] = await page.evaluate(`(() => {
    const video = document.querySelector('video');
    return [video.currentTime, Array.from(video.buffered, (_, i) =>
      [video.buffered.start(i), video.buffered.end(i)].map(Math.round).join('-')),
      performance.getEntriesByType('resource').length];
  })()`);
  return {usedSize, nodes, jsEventListeners, detached: detachedNodes.length, currentTime, ranges, listed,
    process: ownMemory(renderer)};
}

/** Bytes of memory that a process shares with nobody; null where the system does not say. */
function ownMemory(pid) {
  try {
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return null;
  }
}

async function hours() {
  await watch('hours', 'chromium', async ({browser, page, video, until, open, stalls}) => {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.enable');
    await session.send('DOM.enable');
    await session.send('DOM.getDocument');
    const {processInfo} = await (await browser.target().createCDPSession()).send('SystemInfo.getProcessInfo');
    await open();
    // Who listens to the network makes Chromium keep what was fetched; that would be ours, not the page's.
    await page._client().send('Network.disable');
    await until('video.currentTime > 1');
    const renderer = processInfo.filter(({type}) => type === 'renderer')
      .map(({id}) => id).sort((a, b) => ownMemory(b) - ownMemory(a))[0];
    // Captions on, and the transcript open: both follow the film.
    await page.keyboard.press('c');
    await page.evaluate(`document.getElementById('transcript').open = true`);
    // Events come at the pace of the clock, not of the film: of those of two hours none is left out.
    await page.evaluate(`(() => {
      const video = document.querySelector('video');
      for (const type of ['timeupdate', 'progress']) {
        video.addEventListener(type, event => {
          for (let i = 1; event.isTrusted && i < ${SPEED}; i++) video.dispatchEvent(new Event(type));
        });
      }
    })()`);
    const marks = [];
    const mark = async name => {
      const now = await held(page, session, renderer);
      marks.push(now);
      const own = now.process;
      console.log(`      ${name.padEnd(10)} at ${now.currentTime.toFixed(0)} s: heap ${MB(now.usedSize)} MB`
        + `${own === null ? '' : `, process ${MB(own)} MB`}, ${now.nodes} nodes (${now.detached} detached),`
        + ` ${now.jsEventListeners} listeners, ${now.listed} resource timings, buffered ${now.ranges.join(' ')}`);
    };
    await mark('start');
    await video(`(video.playbackRate = ${SPEED})`);
    const began = performance.now();
    const limit = 1.5 * 7200 / SPEED + 60;
    const ran = () => (performance.now() - began) / 1000;
    let [ended, at, told0] = [false, 0, 0];
    for (let next = 1800; !ended && ran() < limit;) {
      await pause(2000);
      [ended, at] = await video('[video.ended, video.currentTime]');
      if (ran() - told0 > 30) {
        told0 = ran();
        console.log(`      ${at.toFixed(0)} s of film after ${told0.toFixed(0)} s: ${(at / told0).toFixed(1)} times as fast`);
      }
      if (at >= next && !ended) {
        await mark(`${next / 1800} half hours`.replace(/^1 half hours/, 'half hour'));
        next += 1800;
      }
    }
    await mark('end');
    const stood = await stalls();
    say(ended && stood.length === 0, `two hours ${SPEED} times as fast: ${ended ? 'ended' : 'gave up'} at`
      + ` ${at.toFixed(1)} s after ${ran().toFixed(0)} s; ${told(stood)}`);
    const early = marks[1];
    const last = marks.at(-1);
    const grown = last.usedSize - early.usedSize;
    say(marks.length >= 4 && grown < GROWTH && last.detached <= early.detached + 10
      && last.jsEventListeners <= early.jsEventListeners + 10,
    `from the first half hour to the end the heap grew by ${MB(grown)} MB`
      + `, listeners by ${last.jsEventListeners - early.jsEventListeners}, detached nodes by ${last.detached - early.detached}`
      + `${last.process === null ? '' : `; the process by ${MB(last.process - early.process)} MB`}`);
  });
}

const RUNS = {rates, seeks, sleep, cut, hours};
const ONE_BROWSER = ['sleep', 'hours'];

const asked = process.argv.slice(2);
const chosen = names => (names.some(name => asked.includes(name)) ? names.filter(name => asked.includes(name)) : names);
for (const run of chosen(Object.keys(RUNS))) {
  for (const browserName of chosen(Object.keys(BROWSERS))) {
    if (ONE_BROWSER.includes(run) && browserName !== 'chromium') continue;
    console.log(`\n${run} in ${browserName}`);
    try {
      await RUNS[run](browserName);
    } catch (error) {
      say(false, `${run} in ${browserName}: ${error.message}`);
    }
  }
}
process.exitCode = misses ? 1 : 0;
