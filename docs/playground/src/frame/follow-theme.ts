/** The appearance that was chosen on the site, which its theme keeps; without a choice the one of the system. */
export function followTheme(): void {
  try {
    const chosen = localStorage.getItem('vitepress-theme-appearance');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
  } catch {
    // Where nothing may be read, nothing was chosen.
  }
}
