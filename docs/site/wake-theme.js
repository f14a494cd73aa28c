/**
 * Runs in the page, where wake-later.js writes its text: it knows nothing but the page.
 * @param {readonly string[]} files - Scripts of the theme, in the order in which they run.
 */
export const wakeTheme = (files) => {
  const app = /** @type {any} */ (document.getElementById('app'));
  const signs = ['pointerdown', 'pointermove', 'touchstart', 'keydown', 'focusin', 'wheel', 'scroll'];
  /** @type {Promise<void> | undefined} */
  let waking;
  // Vue marks what it has made alive.
  const isAwake = () => app._vnode;
  const wake = async () => {
    // The router of the theme scrolls to the top as it begins, away from what is being read.
    const { scrollTo } = window;
    window.scrollTo = () => {};
    try {
      for (const file of files) await import(file);
      while (!isAwake()) await new Promise((resolve) => setTimeout(resolve, 20));
      // To an anchor it scrolls a frame later.
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      window.scrollTo = scrollTo;
    }
  };
  const begin = () => {
    waking ??= wake();
    return waking;
  };
  const heed = (/** @type {Event} */ event) => {
    // After a layout Chromium says by itself that the pointer moved, by nothing, to where it was.
    const { type, movementX, movementY } = /** @type {PointerEvent} */ (event);
    if (type === 'pointermove' && movementX === 0 && movementY === 0) return;
    for (const sign of signs) removeEventListener(sign, heed, { capture: true });
    begin();
  };
  for (const sign of signs) addEventListener(sign, heed, { passive: true, capture: true });
  if (location.hash === '#search') begin();
  // What is pressed before the theme is there is pressed again then.
  addEventListener(
    'click',
    (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest(
        '.VPNav button, .VPLocalNav button, .VPSidebar [role=button], button.copy',
      );
      if (!button || isAwake()) return;
      event.preventDefault();
      event.stopPropagation();
      begin().then(() => /** @type {HTMLElement} */ (button).click());
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      const isSearch =
        (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
        (event.key === '/' && event.target === document.body);
      if (!isSearch || isAwake()) return;
      event.preventDefault();
      const { key, ctrlKey, metaKey } = event;
      begin().then(() => dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, metaKey })));
    },
    true,
  );
};
