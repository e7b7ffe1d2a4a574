import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// The pages in which players of the field play the channel. `date()` is the time of day of what is shown.
const HLS_JS = (address, { fromStart }) => `
  const hls = new Hls({ enableWorker: false, startPosition: ${fromStart ? 0 : -1} });
  window.hls = hls;
  hls.on(Hls.Events.ERROR, (_, data) => fault('hls.js ' + data.details + (data.fatal ? ' FATAL' : '') + ' '
    + (data.reason ?? data.error?.message ?? '')));
  hls.loadSource('${address}');
  hls.attachMedia(video);
  window.date = () => hls.playingDate && +hls.playingDate;
  window.choose = {
    rungs: () => hls.levels.length,
    rung: i => { hls.nextLevel = i; },
    sounds: () => hls.audioTracks.map(track => track.lang),
    sound: i => { hls.audioTrack = i; },
    captions: () => { hls.subtitleDisplay = true; hls.subtitleTrack = 0; },
  };`;

const SHAKA = (address, { fromStart }) => `
  const player = new shaka.Player();
  window.player = player;
  player.addEventListener('error', e => fault('shaka ' + e.detail.code + ' ' + e.detail.data));
  for (const type of ['stalldetected', 'gapjumped']) player.addEventListener(type, () => fault('shaka ' + type));
  await player.attach(video);
  await player.load('${address}');
  ${fromStart ? "video.currentTime = player.seekRange().start + 1;" : ""}
  window.date = () => +player.getPlayheadTimeAsDate();
  window.choose = {
    rungs: () => new Set(player.getVariantTracks().map(track => track.height)).size,
    rung: i => {
      player.configure('abr.enabled', false);
      const now = player.getVariantTracks().find(track => track.active);
      const heights = [...new Set(player.getVariantTracks().map(track => track.height))].sort((a, b) => a - b);
      player.selectVariantTrack(player.getVariantTracks()
        .find(track => track.height === heights[i] && track.language === now.language), false);
    },
    sounds: () => player.getAudioLanguages(),
    sound: i => player.selectAudioLanguage(player.getAudioLanguages()[i]),
    captions: () => { player.selectTextTrack(player.getTextTracks()[0]); player.setTextTrackVisibility?.(true); },
  };`;

const DASH_JS = (address) => `
  const player = dashjs.MediaPlayer().create();
  window.player = player;
  player.updateSettings({debug: {logLevel: 1}});
  player.on('error', e => fault('dash.js ' + JSON.stringify(e.error ?? e).slice(0, 200)));
  player.initialize(video, '${address}', true);
  window.date = () => player.timeAsUTC() * 1000;
  window.choose = {
    rungs: () => player.getRepresentationsByType('video').length,
    rung: i => {
      player.updateSettings({streaming: {abr: {autoSwitchBitrate: {video: false}}}});
      player.setRepresentationForTypeByIndex('video', i);
    },
    sounds: () => player.getTracksFor('audio').map(track => track.lang),
    sound: i => player.setCurrentTrack(player.getTracksFor('audio')[i]),
    captions: () => { player.enableText(true); player.setTextTrack(0); },
  };`;

export const PLAYERS = {
  "hls.js": { library: "hls.js/dist/hls.min.js", start: HLS_JS },
  shaka: { library: "shaka-player/dist/shaka-player.compiled.js", start: SHAKA },
  "dash.js": { library: "dashjs/dist/modern/umd/dash.all.min.js", start: DASH_JS },
};

const HERE = new URL(".", import.meta.url);
const WATCHED = readFileSync(new URL("watched.js", HERE), "utf8");

/**
 * Opens a page of the server in which a player plays an address of it. The page lies in the site itself, so
 * that nothing stands between the player and the server.
 */
export async function open(tab, { root, site }, player, address, options = {}) {
  const library = new URL(`../../../e2e/node_modules/${PLAYERS[player].library}`, HERE);
  const text = `<!DOCTYPE html><meta charset="utf-8"><title>${player}</title><link rel="icon" href="data:,">
<script>${WATCHED}</script><script src="player-under-test.js"></script>
<video width="640" height="360" muted></video>
<script type="module">
const video = document.querySelector('video');
const fault = text => seen.faults.push(text + ' at ' + video.currentTime.toFixed(3));
watch(video);
try {
${PLAYERS[player].start(address, options)}
} catch (e) { fault('page: ' + e + ' ' + (e.code ?? '') + ' ' + (e.data ?? '')); }
video.addEventListener('error', () => fault('video ' + video.error?.message));
video.play().catch(() => {});
</script>`;
  writeFileSync(join(site, "player-under-test.html"), text);
  copyFileSync(library, join(site, "player-under-test.js"));
  await tab.goto(new URL("player-under-test.html", root).href, { waitUntil: "domcontentloaded" });
}

/**
 * Between what was appended, in the order of its time: the longest stretch in seconds without
 * pictures or sound, and the longest that is there twice. What a player told the browser to leave
 * out (appendWindowStart and appendWindowEnd) does not count.
 */
export function seams(appended, kind) {
  const pieces = appended
    .filter((piece) => piece.kind === kind)
    .map(({ start, end, from, to }) => ({ start: Math.max(start, from), end: Math.min(end, to ?? Infinity) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let until = pieces[0]?.end;
  let hole = 0;
  let twice = 0;
  for (const { start, end } of pieces.slice(1)) {
    if (start < until && end <= until + 0.001) continue; // the same again, in another rung
    hole = Math.max(hole, start - until);
    twice = Math.max(twice, until - start);
    until = Math.max(until, end);
  }
  return { hole, twice };
}
