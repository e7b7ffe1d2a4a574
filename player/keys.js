// The arrow keys go to the page before and the page after, where nothing else wants them.

addEventListener('keydown', event => {
  const target = /** @type {Element} */ (event.target);
  if (
    event.defaultPrevented ||
    event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ||
    document.querySelector('[data-player]') ||
    target.closest('input, select, textarea, [contenteditable], [role=tablist]')
  ) {
    return;
  }
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
