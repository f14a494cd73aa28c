/**
 * The lexicon of one language as the reader takes it: the patterns of each group joined by `|`; of codes what they mean,
 * without where that is written.
 * @param {any} written - `lexicon/<language>.json`
 */
export function compileLexicon({ classes, frames, phishing, codes = {} }) {
  const joined = (/** @type {Record<string, string[]>} */ groups) =>
    Object.fromEntries(Object.entries(groups).map(([name, patterns]) => [name, patterns.join('|')]));
  return {
    classes: joined(classes),
    frames: joined(frames),
    phishing: joined(phishing),
    codes: Object.fromEntries(
      Object.entries(codes).map(([code, { source: _, ...meaning }]) => [code, meaning]),
    ),
  };
}
