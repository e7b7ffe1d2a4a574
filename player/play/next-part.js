// @ts-check
import { queued } from "./queue.js";

/** Without credits in the series file the next part is offered so long before the end. */
const OFFER_S = 12;
/** After the end it begins by itself after so long, unless told to stay. */
const COUNTDOWN_S = 8;
/** Its page and first segments are fetched so long before the end. */
const PREPARE_S = 30;

/**
 * Offers the next part near the end, with its first segments ready.
 * @param {HTMLVideoElement} video
 * @param {HTMLElement} stage
 */
export function wireNextPart(video, stage) {
  const card = /** @type {HTMLElement | null} */ (stage.querySelector("[data-next]"));
  const queue = queued();
  const next = queue === undefined ? boxset.next : queue?.page;
  if (!card || !next) return;
  if (queue) announce(card, queue);
  const length = boxset.durationMs / 1000;
  const from = Math.max(length / 2, boxset.credits ? boxset.credits.startMs / 1000 : length - OFFER_S);
  const countdown = /** @type {HTMLElement} */ (card.querySelector("[data-countdown]"));
  let [declined, prepared, timer] = [false, false, 0];

  const go = () => location.assign(queue ? next : `${next}?play`);
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    countdown.textContent = "";
  };
  const look = () => {
    if (!prepared && !queue && video.currentTime > length - PREPARE_S && !video.paused) {
      prepared = true;
      prepare(next).catch(() => {});
    }
    const due = video.currentTime >= from && !declined && video.played.length > 0;
    if (due && card.hidden) {
      const image = card.querySelector("img");
      if (image?.dataset.src) image.src = image.dataset.src;
    }
    card.hidden = !due;
    if (!video.ended) stop();
  };
  for (const event of ["timeupdate", "seeking", "play"]) video.addEventListener(event, look);
  video.addEventListener("ended", () => {
    look();
    if (declined || boxset.endAt !== null) return;
    let left = COUNTDOWN_S;
    const tick = () => {
      if (isElsewhere(stage)) {
        stop();
        return;
      }
      countdown.textContent = String(left);
      if (left-- === 0) {
        stop();
        go();
      }
    };
    timer = setInterval(tick, 1000);
    tick();
  });
  document.addEventListener("boxset:clip-end", () => queue && go());
  card.querySelector('[data-do="next"]')?.addEventListener("click", (event) => {
    event.preventDefault();
    go();
  });
  card.querySelector('[data-do="stay"]')?.addEventListener("click", () => {
    declined = true;
    stop();
    card.hidden = true;
  });
}

/**
 * Whether the viewer has turned to something else in the page, from which nothing takes them away:
 * the search, words they have selected, or what is so far below that the picture is hardly seen.
 * @param {HTMLElement} stage
 */
function isElsewhere(stage) {
  const { top, bottom } = stage.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  return (
    middle < 0 ||
    middle > innerHeight ||
    document.querySelector("dialog[open]") !== null ||
    getSelection()?.isCollapsed === false
  );
}

/** @param {HTMLElement} card @param {Queued} queue */
function announce(card, queue) {
  const say = (/** @type {string} */ name, /** @type {string} */ text) => {
    const element = card.querySelector(name);
    if (element) element.textContent = text;
  };
  say("[data-next-label]", queue.label);
  say("[data-next-title]", queue.title);
  card.querySelector("a")?.setAttribute("href", queue.page);
  const image = card.querySelector("img");
  if (image) image.dataset.src = queue.picture;
}

/** Puts page and first segments into the browser's cache. @param {string} page */
async function prepare(page) {
  const html = await (await fetch(page)).text();
  const said = /var boxset=(\{.*?\});\n/s.exec(html);
  if (!said) return;
  const data = /** @type {Boxset} */ (JSON.parse(said[1]));
  const folder = new URL(data.stream, new URL(page, document.baseURI));
  const sound = data.head.sounds.find((track) => track.chosen);
  for (const track of [data.head.pictures[0], sound]) {
    if (!track) continue;
    const headers = { Range: `bytes=${track.offset}-${track.offset + track.sizes[0] - 1}` };
    await (await fetch(new URL(track.file, folder), { headers })).arrayBuffer();
  }
}
