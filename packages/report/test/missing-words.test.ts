import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/words/base/languages.ts';
import { en } from '../src/words/en/index.ts';
import { loadWords } from '../src/words/load/load-words.generated.ts';
import { leavesOf, missingWords, SHARED } from '../src/words/load/missing-words.ts';
import { withEnglish } from '../src/words/with-english.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe.each(OTHERS)('the words in %s', (language) => {
  it('are whole: English stands in for what is missing', async () => {
    const paths = leavesOf(await loadWords(language)).map(([path]) => path);
    expect(paths.sort()).toEqual(
      leavesOf(en)
        .map(([path]) => path)
        .sort(),
    );
  });

  it('give no reason to stay English for what is translated after all', async () => {
    const words = new Map(leavesOf(await loadWords(language)));
    const same = leavesOf(en).filter(([path, leaf]) => words.get(path) === leaf);
    for (const [part] of SHARED)
      expect(
        same.some(([path]) => part.test(path)),
        String(part),
      ).toBe(true);
  });
});

it('a missing sentence falls back to English and is listed', async () => {
  const de = await loadWords('de');
  const { clear: _, ...bands } = de.bands;
  const { 'too-deep': __, ...problems } = de.problems;
  const words = withEnglish({ ...de, bands, problems });
  expect(words.bands).toEqual({ ...de.bands, clear: en.bands.clear });
  expect(words.problems['too-deep']({ most: 5 })).toBe(en.problems['too-deep']({ most: 5 }));
  expect(missingWords(words).filter((path) => !missingWords(de).includes(path))).toEqual(
    ['problems.too-deep', 'bands.clear'].sort(
      (a, b) =>
        leavesOf(en).findIndex(([path]) => path === a) - leavesOf(en).findIndex(([path]) => path === b),
    ),
  );
});
