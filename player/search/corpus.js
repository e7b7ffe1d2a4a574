// @ts-check
/**
 * Lines of text in which words are found: at their beginnings, whatever their case and accents.
 * Nothing is prepared on the host: all that is said in a hundred hours are some megabytes, which
 * are looked through in a few milliseconds.
 */

/** Scripts that put no spaces between words: there a word is found anywhere. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Letters that have no decomposition and are typed without their stroke or as two. */
const PLAIN = new Map(
  Object.entries({
    ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h",
    ς: "σ", "’": "'",
  }),
);
const NOT_PLAIN = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "gu");
/** Marks of scripts in which they tell words apart only in careful writing; elsewhere they are vowels. */
const ACCENTS = /(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}]\p{M}*)\p{M}/gu;

/** As words are compared. @param {string} text */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(NOT_PLAIN, (letter) => PLAIN.get(letter) ?? letter)
    .normalize("NFKC");
}

/** The words of a query, the longest first: it is the rarest. @param {string} query */
export function wordsOf(query) {
  const words = fold(query).match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

export class Corpus {
  /** @param {string[]} lines */
  constructor(lines) {
    this.lines = lines;
    const folded = lines.map((line) => fold(line).replaceAll("\n", " "));
    this.text = folded.join("\n");
    this.starts = new Uint32Array(lines.length + 1);
    let at = 0;
    folded.forEach((line, i) => {
      this.starts[i] = at;
      at += line.length + 1;
    });
    this.starts[lines.length] = at;
  }

  /**
   * Numbers of the lines that have all words, in order.
   * @param {string[]} words folded, the longest first
   * @param {number} most no more than so many
   */
  find(words, most) {
    /** @type {number[]} */
    const found = [];
    const [first, ...others] = words;
    if (!first) return found;
    let at = beginning(this.text, first, 0);
    while (at >= 0 && found.length < most) {
      const line = this.#lineAt(at);
      const end = this.starts[line + 1];
      const text = this.text.slice(this.starts[line], end - 1);
      if (others.every((word) => beginning(text, word, 0) >= 0)) found.push(line);
      at = beginning(this.text, first, end);
    }
    return found;
  }

  /** @param {number} offset */
  #lineAt(offset) {
    let [low, high] = [0, this.lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where a word begins in a text, from a place on; -1 for nowhere. @param {string} text @param {string} word @param {number} from */
function beginning(text, word, from) {
  const anywhere = SPACELESS.test(word[0]);
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (anywhere || at === 0 || !LETTER.test(text[at - 1])) return at;
  }
  return -1;
}

/**
 * A line in pieces, those at odd places being the words that were found.
 * @param {string} line
 * @param {string[]} words folded
 */
export function marked(line, words) {
  let folded = "";
  /** Where each folded letter comes from. @type {number[]} */
  const origin = [];
  let at = 0;
  for (const letter of line) {
    for (const one of fold(letter)) {
      folded += one;
      origin.push(...Array(one.length).fill(at));
    }
    at += letter.length;
  }
  origin.push(line.length);
  /** @type {[number, number][]} */
  const places = [];
  for (const word of words) {
    for (let i = beginning(folded, word, 0); i >= 0; i = beginning(folded, word, i + word.length)) {
      places.push([origin[i], origin[i + word.length]]);
    }
  }
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const pieces = [];
  let done = 0;
  for (const [from, to] of places) {
    if (from < done || to <= from) continue;
    pieces.push(line.slice(done, from), line.slice(from, to));
    done = to;
  }
  pieces.push(line.slice(done));
  return pieces;
}
