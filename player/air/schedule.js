// @ts-check
// What is on when: the channel's own guide, in the viewer's time, by the day.

/**
 * @typedef {object} Airing
 * @property {string} id
 * @property {number} start
 * @property {number} end
 * @property {string} title
 * @property {string} subtitle
 * @property {string} description
 * @property {boolean} premiere
 * @property {string} still address of a picture of it, or nothing
 */

/** The time of the channel's server, which decides what is on; the viewer's own clock may be off. */
export class ServerClock {
  #ahead = 0;

  /** @param {number} milliseconds by which the server is ahead of this clock */
  set ahead(milliseconds) {
    this.#ahead = milliseconds;
  }

  now() {
    return Date.now() + this.#ahead;
  }
}

/**
 * @param {string} address
 * @returns {Promise<Airing[]>}
 */
export async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const guide = await response.json();
  return guide.airings.map((/** @type {any} */ one) => ({
    id: one.id,
    start: Date.parse(one.start),
    end: Date.parse(one.end),
    title: one.title,
    subtitle: one.subtitle ?? "",
    description: one.description ?? "",
    premiere: one.premiere === true,
    still: one.still ?? "",
  }));
}

/**
 * The viewer's day that a moment is in, as a key: 2026-06-14.
 * @param {number} time
 */
export function day(time) {
  const date = new Date(time);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Times as people write them in the language of the page, in the viewer's own zone. */
export class Times {
  /** @param {string} language */
  constructor(language) {
    const known = (/** @type {Intl.DateTimeFormatOptions} */ options) => {
      try {
        return new Intl.DateTimeFormat(language, options);
      } catch {
        return new Intl.DateTimeFormat(undefined, options);
      }
    };
    this.clock = known({ hour: "numeric", minute: "2-digit" });
    this.tab = known({ weekday: "short", day: "numeric", month: "short" });
    this.whole = known({ weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
  }
}
