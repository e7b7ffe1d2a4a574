// @ts-check
/** Fetching a range of a file, piece by piece. */

/** A host that sends nothing for so long has forgotten us. */
const SILENCE_MS = 10_000;

/** An answer that trying again will not change. */
export class Refused extends Error {
  /** @param {string} url @param {number} status of HTTP */
  constructor(url, status) {
    super(`${url}: ${status}`);
    this.status = status;
  }
}

/**
 * @param {string} url
 * @param {number} offset first byte
 * @param {number} size bytes
 * @param {AbortSignal} signal
 * @param {(piece: Uint8Array<ArrayBuffer>) => void} take given the bytes in order
 * @returns {Promise<void>} ends with the last byte; rejects with `Refused`, the signal's reason, or
 *     what the network says
 */
export async function fetchRange(url, offset, size, signal, take) {
  const silence = new AbortController();
  const either = AbortSignal.any([signal, silence.signal]);
  let timer = 0;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(new Error("silence")), SILENCE_MS);
  };
  heard();
  try {
    const end = offset + size;
    const headers = { Range: `bytes=${offset}-${end - 1}` };
    const response = await fetch(url, { headers, signal: either });
    if (response.status >= 400 && response.status < 500 && ![408, 425, 429].includes(response.status)) {
      throw new Refused(url, response.status);
    }
    if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
    const reader = response.body.getReader();
    // A host without ranges sends the file from its start.
    let at = response.status === 206 ? offset : 0;
    while (at < end) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`${url}: cut short`);
      heard();
      const useful = value.subarray(Math.max(0, offset - at), Math.max(0, end - at));
      at += value.length;
      if (useful.length) take(useful);
    }
    reader.cancel().catch(() => {});
  } finally {
    clearTimeout(timer);
  }
}

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The pause before another try; it ends early when the network comes back.
 * @param {number} tries failed so far
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function pauseBeforeRetry(tries, signal) {
  return new Promise((resolve, reject) => {
    const ms = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
    const clear = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      signal.removeEventListener("abort", stop);
    };
    const go = () => (clear(), resolve());
    const stop = () => (clear(), reject(signal.reason));
    const timer = setTimeout(go, ms);
    addEventListener("online", go);
    signal.addEventListener("abort", stop);
  });
}
