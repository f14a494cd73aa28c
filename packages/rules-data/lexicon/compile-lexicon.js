/**
 * The lexicon of one language as the reader takes it: the patterns of each group joined by `|`, `generic` among the
 * classes, every group there.
 * @param {any} written - `lexicon/<language>.json`
 */
export function compileLexicon({ classes, frames, phishing, codes = {} }) {
  const joined = (/** @type {Record<string, string[]>} */ groups) =>
    Object.fromEntries(Object.entries(groups).map(([name, patterns]) => [name, patterns.join('|')]));
  return { classes: joined(classes), frames: joined(frames), phishing: joined(phishing), codes };
}

/**
 * Several languages as one, in this order.
 * @param {ReturnType<typeof compileLexicon>[]} lexicons
 * @returns {ReturnType<typeof compileLexicon>}
 */
export function mergeLexicons(lexicons) {
  const merged = { classes: {}, frames: {}, phishing: {}, codes: {} };
  for (const lexicon of lexicons) {
    for (const part of ['classes', 'frames', 'phishing'])
      for (const [name, patterns] of Object.entries(lexicon[part]))
        merged[part][name] = merged[part][name] ? `${merged[part][name]}|${patterns}` : patterns;
    Object.assign(merged.codes, lexicon.codes);
  }
  return merged;
}
