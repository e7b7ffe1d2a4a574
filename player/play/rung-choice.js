// @ts-check
/** Which rung of the ladder is fetched next. */

/** Share of the measured rate that picture and sound may take. */
const SHARE = 0.8;
/** The same for the rung that is fetched already: it is not left for every breath of the line. */
const SHARE_OF_CURRENT = 0.95;
/** With so many seconds in hand it may be a little more, of what is likely. */
const PLENTY_S = 15;
const SHARE_IN_PLENTY = 0.9;
/** A rung is high enough when the picture has so many of the pixels it is shown with. */
const SHARP_ENOUGH = 0.9;

/**
 * @param {import("./tracks.js").IndexedTrack<PictureTrack>[]} rungs lowest rate first
 * @param {object} now
 * @param {import("./throughput.js").Throughput} now.throughput what the connection carries
 * @param {number} now.soundRate bits a second that the sound takes of it
 * @param {number} now.aheadS seconds in hand
 * @param {number} now.at where the segment lies that is fetched next, seconds
 * @param {number} now.shownHeight height at which the picture is shown, device pixels
 * @param {number} now.current rung that is fetched now
 * @returns {number}
 */
export function chooseRung(rungs, now) {
  const plenty = now.aheadS > PLENTY_S;
  const { bitsPerSecond, likelyBitsPerSecond } = now.throughput;
  const line = plenty ? likelyBitsPerSecond : bitsPerSecond;
  if (line === null) return now.current;
  const enough = rungs.find(({ track }) => track.height >= now.shownHeight * SHARP_ENOUGH);
  const fits = (/** @type {number} */ rung) => {
    const own = rung === now.current ? SHARE_OF_CURRENT : SHARE;
    const share = plenty ? Math.max(own, SHARE_IN_PLENTY) : own;
    const inTime = (rungs[rung].at(now.at).size * 8) / line <= patience(now.aheadS);
    return inTime && rungs[rung].track.rate + now.soundRate <= line * share;
  };
  let chosen = 0;
  rungs.forEach(({ track }, rung) => {
    if (track.height <= (enough?.track.height ?? Infinity) && fits(rung)) chosen = rung;
  });
  return chosen;
}

/**
 * How long the next segment may take, seconds. With nothing in hand, as after a seek, a small picture
 * that is there soon is better than a large one later; and what was chosen by this is not given up by
 * it as long as the line stays as it is.
 * @param {number} aheadS seconds in hand
 */
const patience = (aheadS) => Math.max(aheadS * 0.7, 1);

/** With less in hand than this, seconds, a transfer is watched. */
const WATCHED_S = 12;

/**
 * Whether a transfer that goes on so slowly is better given up for a lower rung.
 * @param {number} bytesLeft
 * @param {number} bitsPerSecond of this transfer so far
 * @param {number} aheadS seconds in hand
 */
export function isHopeless(bytesLeft, bitsPerSecond, aheadS) {
  return aheadS < WATCHED_S && (bytesLeft * 8) / bitsPerSecond > patience(aheadS);
}
