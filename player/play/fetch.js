// Byte ranges of files, also from hosts that know none.

/**
 * @param {string} url
 * @param {number} from first byte
 * @param {number} to the one after the last
 * @param {AbortSignal} signal
 * @param {(bytes: number) => void} [progress] told how many have come, each time some come
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function fetchBytes(url, from, to, signal, progress) {
  const response = await fetch(url, { headers: { Range: `bytes=${from}-${to - 1}` }, signal });
  if (!response.ok || !response.body) throw new HttpError(url, response.status);
  let skip = response.status === 206 ? 0 : from;
  const bytes = new Uint8Array(to - from);
  let length = 0;
  const reader = response.body.getReader();
  while (length < bytes.length) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`${url} ends at ${from + length}, not ${to}`);
    const skipped = Math.min(skip, value.length);
    skip -= skipped;
    const part = value.subarray(skipped, skipped + bytes.length - length);
    bytes.set(part, length);
    length += part.length;
    progress?.(length);
  }
  reader.cancel().catch(() => {});
  return bytes;
}

/** The host answered, and not with the file. */
export class HttpError extends Error {
  /** @param {string} url @param {number} status */
  constructor(url, status) {
    super(`${url}: ${status}`);
    this.status = status;
  }
}
