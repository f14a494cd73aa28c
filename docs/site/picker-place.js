/**
 * Puts the picker of a platform into the first page: apart from what the theme draws, which would draw it anew as it wakes
 * and forget what was typed.
 * @param {string} html
 * @param {Readonly<Record<string, { picker: string }>>} frames - By language.
 */
export function withPicker(html, frames) {
  const [, language = 'en'] = /<html lang="([a-z]+)"/.exec(html) ?? [];
  return html.replace(
    /(<div class="picker-place"[^>]*>)(<\/div>)/,
    (_, open, close) => `${open}${frames[language]?.picker ?? ''}${close}`,
  );
}
