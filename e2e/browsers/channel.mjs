// A channel in players that others wrote: node channel.mjs CHROMIUM SITE CHANNEL NOW UNTIL
// Plays the last minute before NOW, from its beginning, four times as fast, until UNTIL is seen. Prints, for each player,
// what was appended without a hole or twice, what it complained of and how far it came, as JSON.
import puppeteer from "puppeteer-core";
import { open, seams } from "./channel-page.mjs";

const [executablePath, site, channel, now, end] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "chrome",
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--mute-audio",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
  ],
});

/** What tells of the machine and not of the channel. */
const PACE = /bufferStalledError|stalldetected/;

async function watch(player, manifest) {
  // A window of its own: in a tab behind another nothing is drawn, and what is silent may pause.
  const tab = await (await browser.createBrowserContext()).newPage();
  const complaints = [];
  tab.on("pageerror", (error) => complaints.push(String(error)));
  await open(tab, site, player, `/channel/${channel}/${manifest}?now=${now}`, { fromStart: true });
  const video = (expression) =>
    tab.evaluate(`(() => { const video = document.querySelector("video"); return ${expression}; })()`);
  const until = (expression) =>
    tab
      .waitForFunction(`(() => { const video = document.querySelector("video"); return ${expression}; })()`, {
        polling: 100,
        timeout: 60_000,
      })
      .catch(async () => complaints.push(`never: ${expression}, but ${await video(STATE)}`));
  await until("seen.began !== null && window.date()");
  const began = await video("window.date()");
  await video("(video.playbackRate = 4)");
  await until(`window.date() > ${Date.parse(end)}`);
  const seen = await tab.evaluate("window.seen");
  return {
    player: `${player} ${manifest}`,
    from: new Date(began).toISOString(),
    picture: seams(seen.appended, "video"),
    sound: seams(seen.appended, "audio"),
    ranges: await video("video.buffered.length"),
    complaints: [...seen.faults.filter((fault) => !PACE.test(fault)), ...complaints],
  };
}

const STATE = `JSON.stringify({
  at: video.currentTime, ready: video.readyState, seeking: video.seeking, paused: video.paused,
  buffered: Array.from(video.buffered, (_, i) => [video.buffered.start(i), video.buffered.end(i)]),
})`;

try {
  const all = await Promise.all([
    watch("hls.js", "index.m3u8"),
    watch("shaka", "index.m3u8"),
    watch("shaka", "manifest.mpd"),
  ]);
  console.log(JSON.stringify(all));
} finally {
  await browser.close();
}
