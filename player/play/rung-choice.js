// @ts-check
/** Which rung of the ladder is fetched next. */

/** Share of the measured rate that picture and sound may take. */
const SHARE = 0.8;
/** With so many seconds in hand a rung may take all that is measured. */
const PLENTY_S = 15;
/** A rung is high enough when the picture has so many of the pixels it is shown with. */
const SHARP_ENOUGH = 0.9;

/**
 * @param {import("./tracks.js").IndexedTrack<PictureTrack>[]} rungs lowest rate first
 * @param {object} now
 * @param {number | null} now.bitsPerSecond what the connection carries; null if not known
 * @param {number} now.soundRate bits a second that the sound takes of it
 * @param {number} now.aheadS seconds in hand
 * @param {number} now.shownHeight height at which the picture is shown, device pixels
 * @param {number} now.current rung that is fetched now
 * @returns {number}
 */
export function chooseRung(rungs, now) {
  if (now.bitsPerSecond === null) return now.current;
  const share = now.aheadS > PLENTY_S ? 1 : SHARE;
  const budget = now.bitsPerSecond * share - now.soundRate;
  const visible = rungs.findIndex(({ track }) => track.height >= now.shownHeight * SHARP_ENOUGH);
  const highest = visible < 0 ? rungs.length - 1 : visible;
  let chosen = 0;
  for (let rung = 1; rung <= highest; rung++) {
    if (rungs[rung].track.rate <= budget) chosen = rung;
  }
  return chosen;
}

/** With less in hand than this, seconds, a transfer is watched. */
const WATCHED_S = 12;

/**
 * Whether a transfer that goes on so slowly is better given up for a lower rung.
 * @param {number} bytesLeft
 * @param {number} bitsPerSecond of this transfer so far
 * @param {number} aheadS seconds in hand
 */
export function isHopeless(bytesLeft, bitsPerSecond, aheadS) {
  return aheadS < WATCHED_S && (bytesLeft * 8) / bitsPerSecond > Math.max(aheadS * 0.7, 1);
}
