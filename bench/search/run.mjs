// Key press to first hit on the search page of a site, with 100 hours of generated transcript put in
// the place of its own: 200 interviews of half an hour, 150 words a minute, 20 000 different words
// as often as in speech (Zipf).
//
//     npm ci --prefix bench/start-up
//     node bench/search/run.mjs release/site
import {createRequire} from 'node:module';
import {createReadStream, existsSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';

const {chromium} = createRequire(new URL('../start-up/', import.meta.url))('playwright-core');
const root = process.argv[2];
const types = {'.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2'};

let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const syllables = 'ba ce di fo gu la me ni ro su ta ve wi xo zu ar en il on ur'.split(' ');
const word = n => [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20, 7].slice(0, 2 + (n > 400) + (n > 8000))
  .map(i => syllables[i]).join('') + (n > 8000 ? n % 7 : '').toString().replace(/\d/g, 's');
const spoken = () => word(Math.floor(20000 ** random()));
const programmes = Array.from({length: 200}, (_, i) => {
  const ms = [], said = [];
  for (let at = 0; at < 1_800_000; at += 4000) {
    ms.push(at);
    said.push(Array.from({length: 10}, spoken).join(' ') + '.');
  }
  said[Math.min(i, 449)] += ' unmistakable' + i;
  return {ms, said};
});
const index = {
  people: [],
  programmes: programmes.map((_, i) => (
    {page: `../i${i}/index.html`, label: 'Interview', title: `Number ${i}`, sentences: `i${i}.json`, chapters: []})),
};
const words = programmes.reduce((sum, p) => sum + p.said.length * 10, 0);

const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.split('?')[0]);
  const one = /^\/search\/i(\d+)\.json$/.exec(path);
  if (path === '/search/index.json' || one) {
    response.writeHead(200, {'content-type': 'application/json'});
    response.end(JSON.stringify(one ? programmes[one[1]] : index));
  } else if (existsSync(join(root, path))) {
    response.writeHead(200, {'content-type': types[extname(path)] ?? 'application/octet-stream'});
    createReadStream(join(root, path)).pipe(response);
  } else {
    response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));

const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--headless']});
const page = await browser.newPage();
await page.addInitScript(() => {
  window.delays = [];
  addEventListener('keydown', event => {
    const pressed = event.timeStamp;
    requestAnimationFrame(() => setTimeout(() => {
      if (document.querySelector('[data-hits] a')) window.delays.push(performance.now() - pressed);
    }));
  }, true);
});
const began = Date.now();
await page.goto(`http://127.0.0.1:${server.address().port}/search/index.html`);
const median = all => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
const report = async name => {
  const delays = await page.evaluate(() => window.delays.splice(0));
  console.log(`${name}: ${delays.length} key presses with hits, painted after ${median(delays).toFixed(1)} ms (median), ${delays.at(-1).toFixed(1)} ms (worst)`);
};
const type = async query => {
  await page.fill('input[type=search]', '');
  await page.type('input[type=search]', query, {delay: 120});
};
console.log(`${programmes.length} programmes, ${words} words`);
await type('bace di');
await report('while the words still come in');
await page.waitForSelector('form[data-search=whole]', {state: 'attached'});
console.log(`all there ${((Date.now() - began) / 1000).toFixed(1)} s after the page was asked for`);
for (const query of ['unmistakable199', 'bace dila', 'ce en zu la', 'wixo gula me', 'arenil']) await type(query);
await report('all 100 hours');
await browser.close();
server.close();
