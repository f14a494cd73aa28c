/**
 * Leads from the search of another language to the one of the English pages, where it finds nothing, and always in a language
 * that has few pages; what was typed goes along, since the theme keeps it.
 * @param {() => { searchEnglish: string, isBegun: boolean }} theme
 */
export function offerEnglishSearch(theme) {
  const look = () => {
    const { searchEnglish, isBegun } = theme();
    const box = document.querySelector('.VPLocalSearchBox');
    const place = box?.querySelector('.no-results') ?? (isBegun ? box?.querySelector('.shell') : null);
    if (!place || searchEnglish === '' || box?.querySelector('.in-english')) return;
    const link = document.createElement('a');
    link.href = '/#search';
    link.target = '_self';
    link.className = 'in-english';
    link.textContent = searchEnglish;
    place.append(document.createElement('br'), link);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/** `/#search` opens the search with what was typed before. */
export function openSearchOfAddress() {
  if (location.hash === '#search') dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
}
