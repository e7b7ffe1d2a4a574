// Which bytes are which seconds: the table that the packager wrote for this player.

/**
 * @typedef {object} Track a rendition in a file of its own
 * @property {string} file its URL
 * @property {string} type MIME type
 * @property {string} codecs RFC 6381
 * @property {number} rate average, bit/s
 * @property {number} peak of any segment, bit/s
 * @property {[number, number]} head first byte and the one after the last of the header
 * @property {number[]} offsets first byte of each segment, and the end of the file
 * @property {number[]} ends when each segment ends, in seconds
 * @property {string} [name] of a sound
 * @property {number} [width] of a picture
 */

/**
 * @param {string} url of the table
 * @param {string} folder URL of the folder that the files are in, ending in a slash
 * @returns {Promise<{pictures: Track[], sounds: Track[]}>} pictures by rate, lowest first
 */
export async function loadTable(url, folder) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const table = await response.json();
  const track = (/** @type {any} */ row) => {
    let at = row.first;
    const offsets = [at, ...row.sizes.map((/** @type {number} */ size) => (at += size))];
    return { ...row, file: folder + row.file, offsets, ends: row.ends ?? table.ends };
  };
  return { pictures: table.pictures.map(track), sounds: table.sounds.map(track) };
}

/**
 * @param {Track} track
 * @param {number} seconds
 * @returns {number} the segment that holds this instant; the last one after the end
 */
export function segmentAt(track, seconds) {
  let low = 0;
  let high = track.ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track.ends[middle] > seconds) high = middle;
    else low = middle + 1;
  }
  return low;
}
