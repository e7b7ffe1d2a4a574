// Inlined behind the video: asks for the first picture and sound while the rest of the page still
// arrives, and hands them to the browser. The player's module takes over from here; if it never
// comes, the video is given back to the browser's own player.
(() => {
  if (self.boxsetStart === null) return; // the module could not be fetched
  const video = document.getElementById("video");
  const start = JSON.parse(document.getElementById("start").textContent);
  const Source = self.ManagedMediaSource ?? self.MediaSource;
  const tracks = [start.picture, start.sound].filter(Boolean);
  const type = (track) => `${track.type}; codecs="${track.codecs}"`;
  if (!Source || !tracks.every((track) => Source.isTypeSupported(type(track)))) return;

  let elsewhere = /[?&]t=/.test(location.search);
  try {
    elsewhere ||= localStorage.getItem(video.dataset.memory) !== null;
  } catch {
    // Storage is switched off: nothing is remembered.
  }

  const asked = (track) => {
    const [from, to] = track.bytes;
    return fetch(start.folder + track.file, { headers: { Range: `bytes=${from}-${to - 1}` } });
  };
  const responses = elsewhere ? [] : tracks.map(asked);

  const source = new Source();
  if (self.ManagedMediaSource) video.disableRemotePlayback = true;
  video.src = URL.createObjectURL(source);
  const opened = new Promise((done) => source.addEventListener("sourceopen", done, { once: true }));

  const appended = (buffer, bytes) =>
    new Promise((done, fail) => {
      buffer.addEventListener("updateend", done, { once: true });
      try {
        buffer.appendBuffer(bytes);
      } catch (error) {
        fail(error);
      }
    });

  // The bytes are handed on as they come: a picture can be shown before its segment has ended.
  const first = async (track, buffer, response) => {
    const begun = performance.now();
    await appended(buffer, Uint8Array.from(atob(track.head), (c) => c.charCodeAt(0)));
    const answer = await response;
    if (answer?.status !== 206) {
      answer?.body?.cancel();
      return null;
    }
    let bytes = 0;
    for (const reader = answer.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      await appended(buffer, value);
    }
    return { bytes, seconds: (performance.now() - begun) / 1000 };
  };

  const ready = opened.then(() => {
    URL.revokeObjectURL(video.src);
    source.duration = start.duration;
    const buffers = tracks.map((track) => source.addSourceBuffer(type(track)));
    const loads = tracks.map((track, i) =>
      first(track, buffers[i], responses[i]).catch(() => null),
    );
    return { buffers, loads };
  });

  let mine = true;
  const giveUp = () => {
    if (!mine) return;
    mine = false;
    const playing = !video.paused;
    const at = video.currentTime;
    video.removeAttribute("src");
    video.load();
    if (at > 0) video.addEventListener("loadedmetadata", () => (video.currentTime = at), { once: true });
    if (playing) video.play().catch(() => {});
  };
  ready.catch(giveUp);
  self.addEventListener("error", giveUp);
  const taken = () => self.removeEventListener("error", giveUp);
  self.boxsetStart = { start, source, ready, giveUp, taken };
})();
