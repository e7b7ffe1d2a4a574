// @ts-check
/** The list that the viewer chose to play whole, put into the memory of the tab by `play-all.js`. */

/**
 * What plays after this page.
 * @returns {Queued | null | undefined} null behind the last of a list; undefined without a list
 */
export function queued() {
  const place = new URLSearchParams(location.search).get("queue");
  if (place === null) return undefined;
  const list = stored();
  const at = Number(place);
  // The tab may have begun another list since.
  if (!list?.[at] || new URL(list[at].page).pathname !== location.pathname) return undefined;
  const next = list[at + 1];
  if (!next) return null;
  const page = new URL(next.page);
  page.searchParams.set("play", "");
  page.searchParams.set("queue", String(at + 1));
  return { ...next, page: page.href };
}

/** @returns {Queued[] | null} */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem("boxset:queue") ?? "null");
  } catch {
    return null;
  }
}
