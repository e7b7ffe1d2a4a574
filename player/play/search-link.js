// @ts-check
/**
 * The link to the search lays it over the page. Where that does not work, it is a link. Watch pages
 * have this file among the player's, all others beside `keys.js`.
 */
export function wireSearchLink() {
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a.seek");
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain || event.button !== 0) return;
    if (!link.dataset.overlay) return;
    event.preventDefault();
    if (document.fullscreenElement) document.exitFullscreen();
    import(new URL(link.dataset.overlay, document.baseURI).href)
      .then((overlay) => overlay.open(link.href))
      .catch(() => location.assign(link.href));
  });
}
