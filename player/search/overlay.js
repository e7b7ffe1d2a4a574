// @ts-check
// The search laid over a page. It is what the search page shows, fetched from there: no page carries
// any of it before somebody looks for something.
import { Search } from "./search.js";

/** @type {Promise<HTMLDialogElement> | null} */
let made = null;

/** @param {string} address of the search page; rejects when it cannot be had */
export async function open(address) {
  made ??= make(address);
  made.catch(() => (made = null));
  const dialog = await made;
  if (dialog.open) return;
  dialog.showModal();
  const field = dialog.querySelector("input");
  field?.focus();
  field?.select();
}

/** @param {string} address */
async function make(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const shown = /** @type {HTMLElement} */ (page.querySelector("main.search .under"));
  shown.querySelector("[data-all]")?.remove();
  const dialog = document.createElement("dialog");
  dialog.className = "search overlay";
  dialog.ariaLabel = shown.querySelector("h1")?.textContent ?? null;
  dialog.append(document.adoptNode(shown));
  for (const button of dialog.querySelectorAll("button")) {
    button.hidden = false;
    button.addEventListener("click", () => dialog.close());
  }
  // Before the field takes the key to empty itself.
  dialog.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      dialog.close();
    },
    { capture: true },
  );
  dialog.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const to = new URL(link.href);
    const ms = Number(to.searchParams.get("t")) * 1000;
    // A page that plays goes there without beginning anew.
    if (to.pathname !== location.pathname || !document.getElementById("video")) return;
    event.preventDefault();
    dialog.close();
    document.dispatchEvent(new CustomEvent("boxset:seek", { detail: { ms, play: true } }));
  });
  document.body.append(dialog);
  new Search(dialog, address);
  return dialog;
}
