// @ts-check
// "Play all": the list of the page goes into the memory of this tab, for watch pages to go through.

document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[data-play-all]");
  const list = link?.closest("[data-list]");
  if (!list) return;
  const text = (/** @type {Element} */ card, /** @type {string} */ name) =>
    card.querySelector(`.${name}`)?.textContent?.trim() ?? "";
  const queue = [...list.querySelectorAll("a.card")].map((card) => ({
    page: /** @type {HTMLAnchorElement} */ (card).href,
    label: text(card, "label"),
    title: text(card, "title"),
    picture: card.querySelector("img")?.src ?? "",
  }));
  try {
    sessionStorage.setItem("boxset:queue", JSON.stringify(queue));
  } catch {
    // Without storage the first one plays, and what follows it in its own list.
  }
});
