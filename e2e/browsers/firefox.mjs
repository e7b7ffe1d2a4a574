// A watch page in Firefox, driven by WebDriver BiDi: node firefox.mjs FIREFOX URL
// Prints what a viewer would notice, as JSON.
import puppeteer from "puppeteer-core";

const [executablePath, url] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath,
  headless: true,
  extraPrefsFirefox: {
    "media.autoplay.default": 0,
    "media.volume_scale": "0.0",
    "network.captive-portal-service.enabled": false,
  },
});
try {
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector(".stage.ready");
  const video = (expression) =>
    page.evaluate(`(() => { const video = document.querySelector("video"); return ${expression}; })()`);
  const until = (expression) =>
    page.waitForFunction(
      `(() => { const video = document.querySelector("video"); return ${expression}; })()`,
      { timeout: 60_000 },
    );
  await until("video.readyState >= 2");
  const seeks = [];
  for (const seconds of [11.5, 0.5, 6, 2.02, 3.25, 9.75, 0]) {
    await video(`(video.currentTime = ${seconds})`);
    await until("!video.seeking && video.readyState >= 2");
    seeks.push(await video("video.currentTime"));
  }
  await page.keyboard.press("c");
  await page.click(".play-big");
  await until("video.currentTime > 1.2");
  const caption = await page.$eval(".play-cue", (cue) => cue.textContent);
  await video("(video.playbackRate = 4)");
  await until("video.ended");
  console.log(
    JSON.stringify({
      seeks,
      caption,
      ranges: await video("video.buffered.length"),
      pictures: await video("video.getVideoPlaybackQuality().totalVideoFrames"),
      source: await video("video.currentSrc.slice(0, 5)"),
      complaints,
    }),
  );
} finally {
  await browser.close();
}
