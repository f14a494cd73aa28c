/** Where the search of another language finds nothing, leads to the one of the English pages; what was typed goes along, since the theme keeps it. @param {() => string} words */
export function offerEnglishSearch(words) {
  const look = () => {
    const none = document.querySelector('.VPLocalSearchBox .no-results');
    if (!none || words() === '' || none.querySelector('.in-english')) return;
    const link = document.createElement('a');
    link.href = '/#search';
    link.target = '_self';
    link.className = 'in-english';
    link.textContent = words();
    none.append(document.createElement('br'), link);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/** `/#search` opens the search with what was typed before. */
export function openSearchOfAddress() {
  if (location.hash === '#search') dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
}
