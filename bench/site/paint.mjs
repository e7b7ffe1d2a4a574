// When the largest picture of the series page is painted, at 50 ms and 20 Mbit/s, and whether
// anything moves: the medians of ten loads in fresh profiles.
//
//     npm ci --prefix bench/start-up
//     node bench/site/paint.mjs release/site
import {createRequire} from 'node:module';
import {createReadStream, existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {gzipSync} from 'node:zlib';

const {chromium} = createRequire(new URL('../start-up/', import.meta.url))('playwright-core');
const root = process.argv[2];
const types = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.jpg': 'image/jpeg',
  '.webp': 'image/webp', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
};

const server = createServer((request, response) => {
  let path = decodeURIComponent(request.url.split('?')[0]);
  path = join(root, path.endsWith('/') ? path + 'index.html' : path);
  if (!existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(path)] ?? 'application/octet-stream';
  if (type.startsWith('text/')) {
    response.writeHead(200, {'content-type': type, 'content-encoding': 'gzip'});
    response.end(gzipSync(readFileSync(path)));
  } else {
    response.writeHead(200, {'content-type': type});
    createReadStream(path).pipe(response);
  }
}).listen(0, '127.0.0.1');
await new Promise(done => server.on('listening', done));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless', '--disable-gpu'],
});
const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
for (const [width, height] of [[390, 844], [1280, 800], [1920, 1080]]) {
  const paints = [];
  const shifts = [];
  for (let i = 0; i < 10; i++) {
    const context = await browser.newContext({viewport: {width, height}});
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false, latency: 50, downloadThroughput: 20e6 / 8, uploadThroughput: 20e6 / 8,
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/index.html`);
    await page.waitForLoadState('networkidle');
    const [paint, shift] = await page.evaluate(() => new Promise(done => {
      const seen = {paint: 0, shift: 0};
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) seen.paint = entry.startTime;
      }).observe({type: 'largest-contentful-paint', buffered: true});
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) seen.shift += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
      setTimeout(() => done([seen.paint, seen.shift]), 200);
    }));
    paints.push(paint);
    shifts.push(shift);
    await context.close();
  }
  console.log(`${width} x ${height}: largest paint ${Math.round(median(paints))} ms`
    + ` (${Math.round(Math.min(...paints))} to ${Math.round(Math.max(...paints))}),`
    + ` shift ${Math.max(...shifts)}`);
}
await browser.close();
server.close();
