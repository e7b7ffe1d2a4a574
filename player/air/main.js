// @ts-check
// The page of a channel: what is on now and next, the schedule in the viewer's time, and the
// picture. It begins as the server has written it, and is left so when the channel does not answer.

import { Screen } from "./screen.js";
import { ServerClock, Times, day, read } from "./schedule.js";

const page = /** @type {HTMLElement} */ (document.querySelector("[data-channel]"));
const part = (/** @type {string} */ name) =>
  /** @type {HTMLElement} */ (page.querySelector(`[data-${name}]`));
const said = (/** @type {string} */ name) => page.dataset[name] ?? "";

const folder = said("channel");
const asked = new URLSearchParams(location.search);
const times = new Times(document.documentElement.lang);
const clock = new ServerClock();
const video = /** @type {HTMLVideoElement} */ (part("video"));
const screen = new Screen(video, said("library"), refuse);

/** Rehearsed instants are asked for as so much ahead of the clock. */
const rehearsed = asked.has("now") ? Date.parse(asked.get("now") ?? "") - Date.now() : NaN;
const suffix = Number.isFinite(rehearsed) ? `?ahead=${Math.round(rehearsed)}` : "";

/** @type {import("./schedule.js").Airing[]} */
let airings = [];

/** @type {string | null} */
let shownDay = null;

/** What the picture is of: the channel as it is on the air, or one airing by its id. */
let watching = asked.get("airing") ?? "";

async function begin() {
  const told = await fetch(`${folder}clock${suffix}`);
  if (!told.ok) throw new Error(`${told.status}`);
  clock.ahead = Date.parse((await told.text()).trim()) - Date.now();
  airings = await read(`${folder}guide.json${suffix}`);
  part("zone").textContent = said("zoneWords").replace(
    "{0}",
    Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " "),
  );
  part("play").addEventListener("click", () => play(watching));
  part("over").addEventListener("click", () => {
    const on = current();
    if (on) play(on.id);
  });
  part("live").addEventListener("click", () => play(""));
  part("airings").addEventListener("click", choose);
  part("days").addEventListener("click", chooseDay);
  /** @type {HTMLSelectElement} */ (part("sounds")).addEventListener("change", (event) =>
    screen.hear(/** @type {HTMLSelectElement} */ (event.target).selectedIndex),
  );
  video.addEventListener("playing", sounds);
  addEventListener("popstate", () => {
    watching = new URLSearchParams(location.search).get("airing") ?? "";
    if ("playing" in page.dataset) play(watching);
    else update();
  });
  update();
  setInterval(update, 1000);
  setInterval(async () => {
    airings = await read(`${folder}guide.json${suffix}`).catch(() => airings);
  }, 300_000);
}

/** What is on: where the channel is watched, what its picture shows, some seconds behind the clock. */
function moment() {
  return (watching === "" ? screen.date() : null) ?? clock.now();
}

function current(at = moment()) {
  return airings.find((one) => one.start <= at && at < one.end);
}

const name = (/** @type {import("./schedule.js").Airing} */ one) => one.subtitle || one.title;

/** @param {string} template @param {string[]} words */
const filled = (template, ...words) =>
  words.reduce((text, word, i) => text.replace(`{${i}}`, word), template);

function update() {
  const now = moment();
  const on = current(now);
  const next = airings.find((one) => one.start > now);
  const begins = Number(said("begins"));
  const ends = Number(said("ends"));
  page.dataset.state = now < begins ? "before" : now >= ends ? "after" : "on";

  const chosen = airings.find((one) => one.id === watching);
  const seen = chosen ?? on;
  part("now-label").textContent = chosen
    ? filled(said("shown"), times.whole.format(chosen.start))
    : said("now");
  part("now-title").textContent = seen ? name(seen) : said("between");
  part("now-text").textContent = seen?.description ?? "";
  picture((seen ?? next)?.still ?? "");
  part("now-time").textContent = seen
    ? `${times.clock.format(seen.start)} – ${times.clock.format(seen.end)}`
    : "";
  const through = on && !chosen ? (now - on.start) / (on.end - on.start) : 0;
  part("through").hidden = !on || chosen !== undefined;
  part("through").style.setProperty("--through", String(through));
  part("next").hidden = !next || chosen !== undefined;
  if (next) {
    part("next-title").textContent = name(next);
    part("next-time").textContent = times.clock.format(next.start);
  }
  part("before-run").textContent = filled(said("before"), times.whole.format(begins));
  part("over").hidden = !on || watching === on.id;
  part("live").hidden = watching === "";
  const future = chosen !== undefined && chosen.start > now;
  part("play").toggleAttribute("disabled", future);
  part("play").hidden = now >= ends && watching === "";
  schedule(now, on);
}

/** What is seen of the channel before it is watched. @param {string} still */
function picture(still) {
  const cover = part("cover");
  if (cover.dataset.still === still) return;
  cover.dataset.still = still;
  cover.style.setProperty("--still", still ? `url("${still}")` : "none");
}

/**
 * @param {number} now
 * @param {import("./schedule.js").Airing | undefined} on
 */
function schedule(now, on) {
  const days = [...new Set(airings.map((one) => day(one.start)))];
  if (shownDay === null || !days.includes(shownDay)) {
    const today = day(now);
    shownDay = days.includes(today) ? today : (days.find((one) => one > today) ?? days.at(-1) ?? "");
  }
  const key = [shownDay, on?.id, watching, airings.length, days.length].join();
  if (part("airings").dataset.key === key) return;
  part("airings").dataset.key = key;
  part("days").replaceChildren(
    ...days.map((one) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.day = one;
      button.textContent =
        one === day(now) ? said("today") : times.tab.format(new Date(`${one}T12:00:00`));
      if (one === shownDay) button.setAttribute("aria-current", "date");
      item.append(button);
      return item;
    }),
  );
  part("airings").replaceChildren(
    ...airings.filter((one) => day(one.start) === shownDay).map((one) => row(one, now, on)),
  );
}

/**
 * @param {import("./schedule.js").Airing} one
 * @param {number} now
 * @param {import("./schedule.js").Airing | undefined} on
 */
function row(one, now, on) {
  const item = document.createElement("li");
  item.className = one === on ? "on" : one.end <= now ? "past" : "coming";
  const time = document.createElement("time");
  time.dateTime = new Date(one.start).toISOString();
  time.textContent = times.clock.format(one.start);
  const title = document.createElement(one.start <= now ? "a" : "span");
  title.className = "title";
  title.textContent = name(one);
  if (title instanceof HTMLAnchorElement) {
    title.href = address(one.id);
    title.dataset.airing = one.id;
    if (one.id === watching) title.setAttribute("aria-current", "true");
  }
  const words = document.createElement("span");
  words.className = "words";
  words.append(title);
  const label = one === on ? said("now") : one.premiere ? said("premiere") : "";
  if (label) {
    const mark = document.createElement("span");
    mark.className = "label";
    mark.textContent = label;
    words.prepend(mark);
  }
  item.append(time, words);
  return item;
}

/** @param {string} airing */
function address(airing) {
  const query = new URLSearchParams(asked);
  query.delete("airing");
  query.delete("day");
  if (airing) query.set("airing", airing);
  const text = query.toString();
  return text ? `?${text}` : location.pathname;
}

/** @param {Event} event */
function choose(event) {
  const link = /** @type {HTMLElement} */ (event.target).closest("a");
  if (!link?.dataset.airing) return;
  event.preventDefault();
  play(link.dataset.airing);
  part("picture").scrollIntoView({ block: "nearest" });
}

/** @param {Event} event */
function chooseDay(event) {
  const button = /** @type {HTMLElement} */ (event.target).closest("button");
  if (!button?.dataset.day) return;
  shownDay = button.dataset.day;
  update();
  /** @type {HTMLElement | null} */ (part("days").querySelector("[aria-current]"))?.focus();
}

/** @param {string} airing empty for what is on */
function play(airing) {
  if (airing !== watching) history.pushState(null, "", address(airing));
  watching = airing;
  page.dataset.playing = "";
  part("message").textContent = "";
  video.controls = true;
  update();
  const list = airing ? `airing/${encodeURIComponent(airing)}/index.m3u8` : "index.m3u8";
  screen.show(`${folder}${list}${suffix}`).catch(() => refuse("failed"));
}

/** @param {"failed" | "later" | "over"} why */
function refuse(why) {
  delete page.dataset.playing;
  video.controls = false;
  part("message").textContent = said(why);
}

function sounds() {
  const { names, chosen } = screen.sounds();
  const list = /** @type {HTMLSelectElement} */ (part("sounds"));
  part("sound").hidden = names.length < 2;
  if (list.options.length !== names.length) {
    list.replaceChildren(...names.map((/** @type {string} */ one) => new Option(one)));
  }
  list.selectedIndex = chosen;
}

begin().catch(() => {
  page.dataset.state = "away";
});
