// @ts-check
import { Captions } from "./captions.js";
import { wireControls } from "./controls.js";
import { Engine } from "./engine.js";
import { wireKeys } from "./keys.js";
import { followLinks } from "./links.js";
import { wireMediaSession } from "./media-session.js";
import { keepPlace, recall, remember } from "./memory.js";
import { wireMenu } from "./menu.js";
import { showMessage } from "./message.js";
import { wireNextPart } from "./next-part.js";
import { wireQuotes } from "./quote.js";
import { wireSearchLink } from "./search-link.js";
import { wireSeekBar } from "./seek-bar.js";
import { wireSkips } from "./skip.js";
import { wireTouch } from "./touch.js";
import { followTranscript } from "./transcript.js";

/** The measured rate is remembered so often, for the first segment of the next page. */
const REMEMBER_RATE_MS = 10_000;

/** Called by the start-up script. Rejects when the browser's own player has to do. */
export async function takeOver() {
  const stage = /** @type {HTMLElement} */ (document.querySelector("[data-player]"));
  const video = /** @type {HTMLVideoElement} */ (document.getElementById("video"));
  followLinks(video);
  followTranscript(video);
  wireQuotes(video);
  wireSearchLink();
  keepPlace(video);
  wireMediaSession(video);
  if (!boxset.source) return;

  const captions = new Captions(video, stage);
  const controls = wireControls(video, stage, captions);
  wireSeekBar(video, stage);
  wireSkips(video, stage);
  wireTouch(video, stage, controls);
  wireNextPart(video, stage);

  const tables = boxset.table
    ? ((await boxset.tables) ?? (await fetchTables(boxset.table)))
    : boxset.head;
  const engine = new Engine(video, tables, recall("rate"));
  engine.addEventListener("failed", (event) =>
    showMessage(stage, /** @type {CustomEvent} */ (event).detail),
  );
  wireMenu(video, stage, captions, engine);
  wireKeys(video, stage, controls);
  await engine.start();
  setInterval(() => {
    const rate = engine.throughput.bitsPerSecond;
    if (rate && !video.paused) remember("rate", Math.round(rate));
  }, REMEMBER_RATE_MS);
  stage.classList.add("ready");
}

/** @param {string} name @returns {Promise<Tables>} */
async function fetchTables(name) {
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(boxset.stream + name);
      if (response.ok) return await response.json();
      if (response.status < 500) throw new Error(`${name}: ${response.status}`);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // else the network is away
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(5000, 300 * 2 ** tries)));
  }
}
