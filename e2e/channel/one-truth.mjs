#!/usr/bin/env node
// Whether everything that a channel says of its airings is the same: the date of the first segment and
// the date range in the stream, JSON, and XMLTV, which has whole seconds only, read by parsers of others.
//   node e2e/channel/one-truth.mjs http://localhost:8080/channel/ID/ FROM TO
// The channel is served with --rehearse; FROM and TO are instants. Ends with 1 when anything differs.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Parser } = require("m3u8-parser");
const { DOMParser } = require("@xmldom/xmldom");

const WEEK = 7 * 86_400_000;
const [folder, from, to] = process.argv.slice(2);

const text = async (address, now) => {
  const url = new URL(address, folder);
  url.searchParams.set("now", new Date(now).toISOString());
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
};

const playlist = async (address, now) => {
  const parser = new Parser();
  parser.push(await text(address, now));
  parser.end();
  return parser.manifest;
};

/** 20260614210000 +0200 */
const seconds = (time) => {
  const [, y, m, d, h, min, s, sign, zh, zm] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d) ([+-])(\d\d)(\d\d)$/.exec(time);
  const offset = (Number(zh) * 60 + Number(zm)) * (sign === "-" ? -60 : 60);
  return Date.UTC(y, m - 1, d, h, min, s) / 1000 - offset;
};

const airings = new Map();
const programmes = new Map();
for (let now = Date.parse(from); now < Date.parse(to) + WEEK; now += WEEK) {
  for (const airing of JSON.parse(await text("guide.json", now)).airings) airings.set(airing.id, airing);
  for (const form of ["guide.xml", "guide.xml?tz=UTC"]) {
    const xml = new DOMParser().parseFromString(await text(form, now), "text/xml");
    for (const each of Array.from(xml.getElementsByTagName("programme"))) {
      const start = seconds(each.getAttribute("start"));
      programmes.set(`${form} ${start}`, seconds(each.getAttribute("stop")));
    }
  }
}

const variants = await playlist("index.m3u8", Date.parse(from));
const renditions = variants.playlists.map((each) => each.uri.replace(/\?.*/, ""));
for (const group of Object.values(variants.mediaGroups.AUDIO)) {
  for (const sound of Object.values(group)) renditions.push(sound.uri.replace(/\?.*/, ""));
}

let differences = 0;
const same = (what, one, other) => {
  if (one !== other) {
    differences += 1;
    console.log(`${what}: ${one} is not ${other}`);
  }
};
for (const airing of airings.values()) {
  const [start, end, until] = [airing.start, airing.end, airing.until].map((time) => Date.parse(time));
  for (const rendition of renditions) {
    const shown = await playlist(`airing/${airing.id}/${rendition}`, end + 1);
    const what = `${airing.id} in ${rendition}`;
    same(`${what}, first segment`, shown.segments[0].programDateTime, start);
    const range = shown.dateRanges.find((each) => each.id === airing.id);
    same(`${what}, date range`, range?.startDate.getTime(), start);
    same(`${what}, its end`, Math.round(range?.startDate.getTime() + range?.duration * 1000), end);
    const last = shown.segments.at(-1);
    const past = last.programDateTime + last.duration * 1000 - end;
    if (Math.abs(past) >= 1) same(`${what}, last segment`, past, 0);
  }
  for (const form of ["guide.xml", "guide.xml?tz=UTC"]) {
    same(`${airing.id} in ${form}`, programmes.get(`${form} ${Math.floor(start / 1000)}`), Math.floor(until / 1000));
  }
}
same("programmes in XMLTV", programmes.size, 2 * airings.size);
console.log(`${airings.size} airings in ${renditions.length} renditions: ${differences} differences`);
process.exit(differences > 0 || airings.size === 0 ? 1 : 0);
