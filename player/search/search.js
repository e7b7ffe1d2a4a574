// @ts-check
import { clock } from "./clock.js";
import { Corpus, marked, wordsOf } from "./corpus.js";

/** More than this nobody reads; the next word narrows it down. */
const MOST = 60;
/** Files with words that are fetched at a time. */
const AT_ONCE = 6;

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

/** The form of the search page with its hits, on that page or laid over another. */
export class Search {
  /** @type {Source[]} */
  #sources = [];
  /** Whether something could not be fetched. */
  #missing = false;
  #due = 0;

  /**
   * @param {ParentNode} root what the search page shows
   * @param {string} folder address of the search page's folder, from which all others are said
   */
  constructor(root, folder) {
    const one = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (root.querySelector(name));
    this.folder = folder;
    this.form = /** @type {HTMLFormElement} */ (one("[data-search]"));
    this.field = /** @type {HTMLInputElement} */ (one("input"));
    this.hits = one("[data-hits]");
    this.status = one("[data-status]");
    /** What is shown as long as nothing is looked for. @type {HTMLElement | null} */
    this.all = root.querySelector("[data-all]");
    this.field.addEventListener("input", () => this.show());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.hits.querySelector("a")?.focus();
    });
    root.addEventListener("keydown", (event) => this.#walk(/** @type {KeyboardEvent} */ (event)));
    this.form.hidden = false;
    this.load().catch(() => {
      this.#missing = true;
      this.show();
    });
  }

  /** Up and down go through the hits. @param {KeyboardEvent} event */
  #walk(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = [this.field, ...this.hits.querySelectorAll("a")];
    const at = stops.indexOf(/** @type {HTMLInputElement} */ (event.target));
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
  }

  /** However many files come in, the list is drawn once a frame. */
  #showSoon() {
    if (!this.field.value || this.#due) return;
    this.#due = requestAnimationFrame(() => {
      this.#due = 0;
      this.show();
    });
  }

  /** @param {string} file relative to the search page */
  async #fetch(file) {
    const response = await fetch(new URL(file, this.folder));
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  async load() {
    const index = /** @type {Index} */ (await this.#fetch("index.json"));
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
    this.#sources = [...people, ...programmes];
    this.show();
    const waiting = index.programmes.flatMap(({ sentences }, i) =>
      sentences ? [{ sentences, source: programmes[i] }] : [],
    );
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#fetchNext(waiting)));
    this.form.dataset.search = this.#missing ? "incomplete" : "whole";
    this.show();
  }

  /** @param {{sentences: string, source: Source}[]} waiting */
  async #fetchNext(waiting) {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        const { ms, said } = /** @type {Sentences} */ (await this.#fetch(next.sentences));
        next.source.saidMs = ms;
        next.source.said = new Corpus(said);
        this.#showSoon();
      } catch {
        this.#missing = true; // the rest can still be searched
      }
    }
  }

  /** Draws the hits for what is in the field. */
  show() {
    const words = wordsOf(this.field.value);
    const list = document.createDocumentFragment();
    let [count, more] = [0, false];
    for (const source of words.length ? this.#sources : []) {
      const found = [
        ...source.names.find(words, MOST).map((i) => ({ text: source.names.lines[i], ms: source.nameMs[i] })),
        ...(source.said?.find(words, MOST - count + 1) ?? []).map((i) => ({
          text: source.said?.lines[i] ?? "",
          ms: source.saidMs[i],
        })),
      ];
      if (count + found.length > MOST) more = true;
      const shown = found.slice(0, MOST - count);
      if (shown.length) list.append(this.#group(source, shown, words));
      count += shown.length;
      if (more) break;
    }
    this.hits.replaceChildren(list);
    if (this.all) this.all.hidden = words.length > 0;
    const { none, one, many, failed } = this.status.dataset;
    const places = (count === 0 ? none : count === 1 ? one : many) ?? "";
    const said = words.length ? places.replace("{0}", count + (more ? "+" : "")) : "";
    this.status.textContent = this.#missing ? `${said} ${failed}`.trim() : said;
  }

  /** @param {Source} source @param {{text: string, ms: number}[]} found @param {string[]} words */
  #group(source, found, words) {
    const item = document.createElement("li");
    if (source.heading) {
      const heading = document.createElement("h2");
      heading.textContent = source.heading;
      item.append(heading);
    }
    const list = document.createElement("ul");
    for (const { text, ms } of found) {
      const link = document.createElement("a");
      const place = ms < 0 ? source.page : `${source.page}?t=${ms / 1000}&play`;
      link.href = new URL(place, this.folder).href;
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
}
