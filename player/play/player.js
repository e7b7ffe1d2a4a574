// Plays a programme by the browser's media source: takes over what the page has begun.
import { Buffer } from "./buffer.js";
import { Feed } from "./feed.js";
import { choosePicture, Throughput } from "./rate.js";
import { loadTable } from "./table.js";

/** A transfer is given this long before it is judged. */
const JUDGED_AFTER_S = 1;

/** Rung at which a picture is never given up for a smaller one. */
const SMALLEST = 0;

/**
 * @typedef {import("./table.js").Track} Track
 * @typedef {object} Player
 * @property {Track[]} sounds
 * @property {() => Track} sound the one that is heard
 * @property {(sound: Track) => void} hear another
 * @property {Track[]} pictures by rate, lowest first
 */

/**
 * @param {HTMLVideoElement} video
 * @returns {Promise<Player | null>} null where the browser plays by its own means
 */
export async function takeOver(video) {
  /** @type {any} what start.js left; it is gone where the browser has no media source */
  const begun = /** @type {any} */ (globalThis).boxsetStart;
  if (!begun) return null;
  try {
    const { start, source, ready } = begun;
    const { pictures, sounds } = await loadTable(start.folder + start.table, start.folder);
    const { buffers, loads } = await ready;
    return play(video, begun, { source, start, pictures, sounds, buffers, loads });
  } catch {
    begun.giveUp();
    return null;
  }
}

/** @param {HTMLVideoElement} video @param {any} begun @param {any} on @returns {Player} */
function play(video, begun, { source, start, pictures, sounds, buffers, loads }) {
  const throughput = new Throughput();
  let sound = sounds.find((/** @type {Track} */ each) => each.file.endsWith(start.sound?.file)) ?? null;
  let last = pictures.find((/** @type {Track} */ each) => each.file.endsWith(start.picture.file));

  const soundRate = () => sound?.rate ?? 0;
  const pictureNow = () => {
    if (throughput.rate > 0) {
      const pixels = video.clientWidth * devicePixelRatio;
      last = choosePicture(pictures, throughput.rate - soundRate(), pixels);
    }
    return last;
  };
  /** @type {Feed[]} */
  const feeds = [];
  const changed = () => {
    if (feeds.every((feed) => feed.ended) && source.readyState === "open") {
      Promise.all(feeds.map((feed) => feed.buffer.idle)).then(() => {
        const still = feeds.every((feed) => feed.ended) && source.readyState === "open";
        if (still && ![...source.sourceBuffers].some((buffer) => buffer.updating)) {
          source.endOfStream();
        }
      });
    }
  };
  const failed = () => {
    for (const feed of feeds) feed.close();
    begun.giveUp();
  };
  const feed = (/** @type {any} */ track, /** @type {SourceBuffer} */ buffer, /** @type {any} */ how) => {
    const one = new Feed(video, new Buffer(buffer, `${track.type}; codecs="${track.codecs}"`), {
      changed,
      failed,
      measured: () => {},
      hopeless: () => false,
      ...how,
    });
    one.began(track);
    feeds.push(one);
    return one;
  };

  feed(last, buffers[0], {
    choose: pictureNow,
    measured: (/** @type {number} */ bytes, /** @type {number} */ seconds) =>
      throughput.measured(bytes, seconds),
    hopeless: (
      /** @type {Track} */ track,
      /** @type {number} */ ahead,
      /** @type {number} */ bytes,
      /** @type {number} */ of,
      /** @type {number} */ seconds,
    ) => {
      if (seconds < JUDGED_AFTER_S || track === pictures[SMALLEST] || video.paused) return false;
      const left = ((of - bytes) / bytes) * seconds;
      return left > Math.max(ahead, 1);
    },
  });
  const listened = sound && feed(sound, buffers[1], { choose: () => sound });

  const started = Promise.all(loads).then((/** @type {any[]} */ done) => {
    if (done[0]) throughput.measured(done[0].bytes, done[0].seconds);
    for (const each of feeds) each.run().catch(failed);
  });
  started.catch(failed);

  const wake = () => feeds.forEach((each) => each.wake());
  for (const event of ["timeupdate", "play", "waiting", "ratechange"]) video.addEventListener(event, wake);
  video.addEventListener("seeking", () => feeds.forEach((each) => each.seek()));
  globalThis.addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  video.addEventListener("error", failed);
  begun.taken();

  return {
    pictures,
    sounds,
    sound: () => sound,
    hear: (other) => {
      sound = other;
      listened?.restart();
    },
  };
}
