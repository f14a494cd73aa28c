/** Code units that a segmenter is given at once: over a whole text its time grows with the square of the length. */
const CHUNK = 512;

/** Made at the first text that needs it: loading the tables takes as long as scoring. */
let segmenter: Intl.Segmenter | undefined;

/** What a text is seen as, one by one: a letter with its accents, or a whole emoji. */
export function* graphemesOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (let from = 0; from < text.length; ) {
    // Half of a pair would end what is before it.
    const length = CHUNK - (isHighHalf(text.charCodeAt(from + CHUNK - 1)) ? 1 : 0);
    const chunk = text.slice(from, from + length);
    const isLast = from + length >= text.length;
    let held = '';
    for (const { segment } of segmenter.segment(chunk)) {
      if (held !== '') yield held;
      from += held.length;
      held = segment;
    }
    // It may go on in the next chunk; one that fills a whole chunk is cut.
    if (isLast || held.length === chunk.length) {
      yield held;
      from += held.length;
    }
  }
}

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
