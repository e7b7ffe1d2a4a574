// @ts-check
// The arrow keys go to the page before and the page after, the slash to the search, where nothing
// else wants them.
import { wireSearchLink } from './search-link.js';

wireSearchLink();

addEventListener('keydown', event => {
  const target = /** @type {Element} */ (event.target);
  if (
    event.defaultPrevented ||
    event.altKey || event.ctrlKey || event.metaKey ||
    document.querySelector('dialog[open]') ||
    target.closest('input, select, textarea, [contenteditable], [role=tablist]')
  ) {
    return;
  }
  if (event.key === '/') {
    /** @type {HTMLAnchorElement | null} */
    const search = document.querySelector('a.seek');
    if (search && !switchedOff(search)) {
      event.preventDefault();
      search.click();
    }
    return;
  }
  if (event.shiftKey) return; // which some keyboards need for the slash
  const forward = getComputedStyle(document.documentElement).direction === 'rtl'
    ? 'ArrowLeft' : 'ArrowRight';
  const rel = event.key === forward ? 'next'
    : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? 'prev' : '';
  /** @type {HTMLAnchorElement | null} */
  const link = rel ? document.querySelector(`a[rel=${rel}]`) : null;
  if (link) {
    event.preventDefault();
    link.click();
  }
});

/** Whether the viewer has switched shortcuts off in the player. @param {HTMLElement} search */
function switchedOff(search) {
  try {
    return localStorage.getItem(`boxset:${search.dataset.series}:keys`) === 'false';
  } catch {
    return false;
  }
}
