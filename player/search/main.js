// @ts-check
import { clock } from "./clock.js";
import { Corpus, marked, wordsOf } from "./corpus.js";

/** More than this nobody reads; the next word narrows it down. */
const MOST = 60;
/** Files with words that are fetched at a time. */
const AT_ONCE = 6;

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-search]"));
const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const hits = /** @type {HTMLElement} */ (document.querySelector("[data-hits]"));
const status = /** @type {HTMLElement} */ (document.querySelector("[data-status]"));
const all = /** @type {HTMLElement} */ (document.querySelector("[data-all]"));

/**
 * Something that is searched.
 * @typedef {object} Source
 * @property {string} page
 * @property {string} heading
 * @property {Corpus} names title and chapters, or name and role
 * @property {number[]} nameMs where the names lead, in milliseconds; -1 for the page itself
 * @property {Corpus | null} said
 * @property {number[]} saidMs
 */
/** @type {Source[]} */
let sources = [];
/** Whether something could not be fetched. */
let missing = false;
let due = 0;

/** However many files come in, the list is drawn once a frame. */
function showSoon() {
  if (!field.value || due) return;
  due = requestAnimationFrame(() => {
    due = 0;
    show();
  });
}

async function load() {
  const index = /** @type {Index} */ (await (await fetch("index.json")).json());
  const people = index.people.map((person) => ({
    page: person.page,
    heading: "",
    names: new Corpus([[person.name, person.role].filter(Boolean).join(", ")]),
    nameMs: [-1],
    said: null,
    saidMs: [],
  }));
  const programmes = index.programmes.map((programme) => ({
    page: programme.page,
    heading: `${programme.label} · ${programme.title}`,
    names: new Corpus([
      [programme.title, programme.byline].filter(Boolean).join(", "),
      ...programme.chapters.map(([, title]) => title),
    ]),
    nameMs: [-1, ...programme.chapters.map(([ms]) => ms)],
    said: /** @type {Corpus | null} */ (null),
    saidMs: /** @type {number[]} */ ([]),
  }));
  sources = [...people, ...programmes];
  show();
  const waiting = index.programmes.flatMap(({ sentences }, i) =>
    sentences ? [{ sentences, source: programmes[i] }] : [],
  );
  await Promise.all(Array.from({ length: AT_ONCE }, () => fetchNext(waiting)));
  form.dataset.search = missing ? "incomplete" : "whole";
  show();
}

/** @param {{sentences: string, source: Source}[]} waiting */
async function fetchNext(waiting) {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    try {
      const response = await fetch(next.sentences);
      if (!response.ok) throw new Error(String(response.status));
      const { ms, said } = /** @type {Sentences} */ (await response.json());
      next.source.saidMs = ms;
      next.source.said = new Corpus(said);
      showSoon();
    } catch {
      missing = true; // the rest can still be searched
    }
  }
}

function show() {
  const words = wordsOf(field.value);
  const list = document.createDocumentFragment();
  let [count, more] = [0, false];
  for (const source of words.length ? sources : []) {
    const found = [
      ...source.names.find(words, MOST).map((i) => ({ text: source.names.lines[i], ms: source.nameMs[i] })),
      ...(source.said?.find(words, MOST - count + 1) ?? []).map((i) => ({
        text: source.said?.lines[i] ?? "",
        ms: source.saidMs[i],
      })),
    ];
    if (count + found.length > MOST) more = true;
    const shown = found.slice(0, MOST - count);
    if (shown.length) list.append(group(source, shown, words));
    count += shown.length;
    if (more) break;
  }
  hits.replaceChildren(list);
  all.hidden = words.length > 0;
  const { none, one, many } = status.dataset;
  const places = (count === 0 ? none : count === 1 ? one : many) ?? "";
  const said = words.length ? places.replace("{0}", count + (more ? "+" : "")) : "";
  status.textContent = missing ? `${said} ${status.dataset.failed}`.trim() : said;
}

/** @param {Source} source @param {{text: string, ms: number}[]} found @param {string[]} words */
function group(source, found, words) {
  const item = document.createElement("li");
  if (source.heading) {
    const heading = document.createElement("h2");
    heading.textContent = source.heading;
    item.append(heading);
  }
  const list = document.createElement("ul");
  for (const { text, ms } of found) {
    const link = document.createElement("a");
    link.href = ms < 0 ? source.page : `${source.page}?t=${ms / 1000}&play`;
    if (ms >= 0) {
      const time = document.createElement("span");
      time.className = "time";
      time.textContent = clock(ms / 1000);
      link.append(time, " ");
    }
    const sentence = document.createElement("span");
    marked(text, words).forEach((piece, i) => {
      if (i % 2 === 0) return sentence.append(piece);
      const mark = document.createElement("mark");
      mark.textContent = piece;
      sentence.append(mark);
    });
    link.append(sentence);
    const line = document.createElement("li");
    line.append(link);
    list.append(line);
  }
  item.append(list);
  return item;
}

field.value = new URLSearchParams(location.search).get("q") ?? "";
field.addEventListener("input", () => {
  show();
  const address = new URL(location.href);
  if (field.value) address.searchParams.set("q", field.value);
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  hits.querySelector("a")?.focus();
});
form.hidden = false;
field.focus();
load().catch(() => {
  missing = true;
  show();
});
