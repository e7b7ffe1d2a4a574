// A host at the other end of a line that is as fast as it is told to be, so that every browser has the same.
import {createServer} from 'node:http';
import {open, stat} from 'node:fs/promises';
import {extname, join} from 'node:path';

const TYPES = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4', '.json': 'application/json', '.vtt': 'text/vtt', '.woff2': 'font/woff2',
};
const LATENCY_MS = 50;
/** Bytes that travel together. */
const PACKET = 8192;

const pause = ms => new Promise(done => setTimeout(done, ms));

/** One line, shared by all that goes over it. */
export class Line {
  #bytesPerMs = Infinity;
  #freeAt = 0;
  #back = Promise.resolve();
  #restore = () => {};
  /** `{path, from}` of everything asked for, and when. */
  asked = [];

  /** @param {number} mbit Mbit/s */
  speed(mbit) {
    this.#bytesPerMs = mbit * 125;
  }

  /** Nothing arrives any more, and nothing says so. */
  cut() {
    this.#back = new Promise(done => (this.#restore = done));
  }

  restore() {
    this.#restore();
  }

  async #carry(bytes) {
    await this.#back;
    const now = performance.now();
    this.#freeAt = Math.max(now, this.#freeAt) + bytes / this.#bytesPerMs;
    // A timer is late by a millisecond or so: who is early by less does not wait.
    if (this.#freeAt - now > 1) await pause(this.#freeAt - now);
  }

  /** Serves a folder. @returns {Promise<import('node:http').Server>} */
  serve(root) {
    return new Promise(done => {
      const server = createServer((request, response) =>
        this.#answer(root, request, response).catch(() => response.destroy()));
      server.listen(0, '127.0.0.1', () => done(server));
    });
  }

  async #answer(root, request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    this.asked.push({path, from: range ? Number(range[1]) : 0});
    await this.#back;
    await pause(this.#bytesPerMs < Infinity ? LATENCY_MS : 0);
    const file = await open(join(root, path)).catch(() => null);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    try {
      const {size} = await stat(join(root, path));
      let at = range ? Number(range[1]) : 0;
      const end = range?.[2] ? Number(range[2]) + 1 : size;
      response.writeHead(range ? 206 : 200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-length': end - at,
        'cache-control': 'no-store',
        ...(range && {'content-range': `bytes ${at}-${end - 1}/${size}`}),
      });
      const packet = Buffer.alloc(PACKET);
      while (at < end && !response.destroyed) {
        const {bytesRead} = await file.read(packet, 0, Math.min(PACKET, end - at), at);
        if (!bytesRead) break;
        await this.#carry(bytesRead);
        at += bytesRead;
        const more = response.write(Buffer.from(packet.subarray(0, bytesRead)));
        if (!more) await Promise.race([drained(response), closed(response)]);
      }
      response.end();
    } finally {
      await file.close();
    }
  }
}

const drained = response => new Promise(done => response.once('drain', done));
const closed = response => response.destroyed
  ? Promise.resolve()
  : new Promise(done => response.once('close', done));
