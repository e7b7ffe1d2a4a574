// @ts-check
/** What can be done with words of the transcript that were selected. */

const CARD = { width: 1200, height: 630, margin: 72 };

/** @param {HTMLVideoElement} video */
export function wireQuotes(video) {
  const text = document.querySelector("#transcript .prose");
  const bar = /** @type {HTMLElement | null} */ (document.querySelector("[data-quote]"));
  if (!text || !bar) return;
  const said = /** @type {HTMLElement} */ (bar.querySelector("[role=status]"));
  const sentences = [...text.querySelectorAll(/** @type {"a"} */ ("a.said"))];
  /** @type {{from: number, to: number, words: string, speaker: string} | null} */
  let quote = null;

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (!range || !text.contains(range.commonAncestorContainer)) {
      if (!bar.contains(document.activeElement)) bar.hidden = true;
      return;
    }
    const chosen = sentences.filter((sentence) => range.intersectsNode(sentence));
    if (!chosen.length) return;
    const after = sentences[sentences.indexOf(chosen[chosen.length - 1]) + 1];
    quote = {
      from: Number(chosen[0].dataset.ms) / 1000,
      to: after ? Number(after.dataset.ms) / 1000 : boxset.durationMs / 1000,
      words: wordsIn(range),
      speaker: chosen[0].parentElement?.querySelector("b")?.textContent ?? "",
    };
    said.textContent = "";
    bar.hidden = false;
    place(bar, range.getBoundingClientRect());
  });
  document.addEventListener(
    "scroll",
    () => {
      const selection = getSelection();
      if (bar.hidden || !selection?.rangeCount) return;
      place(bar, selection.getRangeAt(0).getBoundingClientRect());
    },
    { capture: true, passive: true },
  );

  /** @param {string} query */
  const copy = async (query) => {
    const link = new URL(query, location.href);
    link.hash = "";
    try {
      await navigator.clipboard.writeText(link.href);
      said.textContent = said.dataset.copied ?? "";
    } catch {
      said.textContent = link.href; // to be copied by hand
    }
  };

  bar.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button || !quote) return;
    const { from, to } = quote;
    if (button.dataset.do === "copy-link") copy(`?t=${from}`);
    else if (button.dataset.do === "copy-clip") copy(`?t=${from}-${to}`);
    else saveCard(video, quote);
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") bar.hidden = true;
  });
  // So that a press does not take the selection away.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
}

/** Without the times and names that stand between sentences. @param {Range} range */
function wordsIn(range) {
  const copy = range.cloneContents();
  for (const other of copy.querySelectorAll(".time, b")) other.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Above the words, else below them, always within the window. @param {HTMLElement} bar @param {DOMRect} words */
function place(bar, words) {
  const [width, height, gap] = [bar.offsetWidth, bar.offsetHeight, 8];
  const above = words.top - height - gap;
  const top = above >= gap ? above : words.bottom + gap;
  const left = words.left + words.width / 2 - width / 2;
  bar.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
  bar.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
}

/**
 * A picture with the words, over the picture that is shown.
 * @param {HTMLVideoElement} video
 * @param {{words: string, speaker: string}} quote
 */
async function saveCard(video, { words, speaker }) {
  const { width, height, margin } = CARD;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  if (!context) return;
  const style = getComputedStyle(document.body);
  const serif = style.getPropertyValue("--serif");
  const sans = style.getPropertyValue("--sans");
  const scale = Math.max(width / video.videoWidth, height / video.videoHeight);
  if (Number.isFinite(scale)) {
    const [w, h] = [video.videoWidth * scale, video.videoHeight * scale];
    context.drawImage(video, (width - w) / 2, (height - h) / 2, w, h);
  }
  context.fillStyle = "rgb(12 11 10 / 0.68)";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#fff";
  context.textBaseline = "top";
  let [size, lines] = [76, /** @type {string[]} */ ([])];
  do {
    size -= 4;
    context.font = `${size}px ${serif}`;
    lines = wrapped(context, `“${words}”`, width - 2 * margin);
  } while (lines.length * size * 1.25 > height - 2 * margin - 70 && size > 20);
  lines.forEach((line, i) => context.fillText(line, margin, margin + i * size * 1.25));
  context.font = `600 26px ${sans}`;
  const who = [speaker, document.title].filter(Boolean).join("  ·  ");
  context.fillText(wrapped(context, who, width - 2 * margin)[0], margin, height - margin - 26);
  const picture = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(/** @type {Blob} */ (picture));
  link.download = `${boxset.id}-quote.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {CanvasRenderingContext2D} context @param {string} text @param {number} width */
function wrapped(context, text, width) {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const { segment } of segmenter.segment(text)) {
    if (line && context.measureText(line + segment.trimEnd()).width > width && segment.trim()) {
      lines.push(line.trimEnd());
      line = segment;
    } else {
      line += segment;
    }
  }
  return [...lines, line.trimEnd()];
}
