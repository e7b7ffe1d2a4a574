// @ts-check
/**
 * Shows what only the viewer can mend; the words are in the page.
 * @param {HTMLElement} stage
 * @param {"network" | "media"} kind
 */
export function showMessage(stage, kind) {
  for (const message of stage.querySelectorAll("[data-message]")) {
    const element = /** @type {HTMLElement} */ (message);
    element.hidden = element.dataset.message !== kind;
  }
  stage.classList.add("failed");
}
