// @ts-check
/**
 * Title, picture and keys of the system: lock screens, headphones, keyboards with media keys.
 * @param {HTMLVideoElement} video
 */
export function wireMediaSession(video) {
  const session = navigator.mediaSession;
  if (!session) return;
  session.metadata = new MediaMetadata({
    title: video.getAttribute("aria-label") ?? document.title,
    artist: document.querySelector("h1")?.previousElementSibling?.textContent ?? "",
    album: document.title.split(" · ").at(-1) ?? "",
    artwork: video.poster ? [{ src: video.poster }] : [],
  });
  const end = boxset.durationMs / 1000;
  /** @type {[MediaSessionAction, MediaSessionActionHandler][]} */
  const actions = [
    ["play", () => video.play().catch(() => {})],
    ["pause", () => video.pause()],
    ["seekbackward", ({ seekOffset }) => (video.currentTime -= seekOffset ?? 10)],
    ["seekforward", ({ seekOffset }) => (video.currentTime += seekOffset ?? 10)],
    ["seekto", ({ seekTime }) => (video.currentTime = Math.min(seekTime ?? 0, end - 0.1))],
  ];
  const { next } = boxset;
  if (next) actions.push(["nexttrack", () => location.assign(`${next}?play`)]);
  for (const [action, handler] of actions) {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // This browser does not know the action.
    }
  }
  const position = () => {
    session.playbackState = video.paused ? "paused" : "playing";
    session.setPositionState?.({
      duration: end,
      playbackRate: video.playbackRate || 1,
      position: Math.min(video.currentTime, end),
    });
  };
  // After it stood still, the system's clock has gone on.
  for (const event of ["play", "playing", "pause", "seeked", "ratechange"]) {
    video.addEventListener(event, position);
  }
}
