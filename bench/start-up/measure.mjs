// Time from navigation to the first frame (requestVideoFrameCallback), for each page in turns.
// Usage: node measure.mjs BASE RUNS PAGE=PATH...      on all networks, or on those that $NETWORK begins the name of
import { chromium } from "playwright-core";

const [base, runs, ...pages] = process.argv.slice(2);
const NETWORKS = [
  ["localhost", null],
  ["50 ms + 20 Mbit/s", { latency: 50, throughput: 20e6 / 8 }],
  ["150 ms + 5 Mbit/s", { latency: 150, throughput: 5e6 / 8 }],
];
const PATIENCE_MS = 20_000;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--autoplay-policy=no-user-gesture-required"],
});

const WATCH = () => {
  // A page may put another element in the place of the first.
  const watched = new WeakSet();
  window.firstFrame = new Promise((resolve) => {
    new MutationObserver(() => {
      for (const video of document.querySelectorAll("video")) {
        if (watched.has(video)) continue;
        watched.add(video);
        video.requestVideoFrameCallback((now) => resolve(now));
      }
    }).observe(document, { childList: true, subtree: true });
  });
};

async function once(path, network) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    let [requests, over] = [0, false];
    // On the line, thus compressed; of what is still coming, what has come.
    const bytes = new Map();
    cdp.on("Network.requestWillBeSent", ({ request }) => {
      if (!over && request.url.startsWith("http")) requests++;
    });
    cdp.on("Network.dataReceived", ({ requestId, dataLength }) => {
      if (!over) bytes.set(requestId, (bytes.get(requestId) ?? 0) + dataLength);
    });
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (!over) bytes.set(requestId, encodedDataLength);
    });
    if (network) {
      await cdp.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: network.latency,
        downloadThroughput: network.throughput,
        uploadThroughput: network.throughput,
      });
    }
    await page.goto(base + path, { waitUntil: "commit" });
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
    const ms = await Promise.race([page.evaluate("window.firstFrame"), late]);
    over = true;
    return { ms, requests: requests - 1, bytes: [...bytes.values()].reduce((sum, one) => sum + one, 0) };
  } finally {
    await context.close();
  }
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

for (const [name, network] of NETWORKS.filter(([name]) => name.startsWith(process.env.NETWORK ?? ""))) {
  const seen = new Map(pages.map((page) => [page, []]));
  for (let run = 0; run < Number(runs); run++) {
    for (const page of pages) seen.get(page).push(await once(page.split("=")[1], network));
  }
  console.log(`\n${name}`);
  const ours = median(seen.get(pages[0]).map(({ ms }) => ms ?? Infinity));
  for (const [page, results] of seen) {
    const ms = median(results.map((result) => result.ms ?? Infinity));
    console.log(
      [
        page.split("=")[0].padEnd(12),
        `${Math.round(ms)} ms`.padStart(9),
        `${(ms / ours).toFixed(2)} x ours`,
        `${results.filter((result) => result.ms !== null).length} of ${results.length} start`,
        `${median(results.map((r) => r.requests))} requests after the page`,
        `${Math.round(median(results.map((r) => r.bytes)) / 1000)} kB`,
      ].join("   "),
    );
  }
}
await browser.close();
