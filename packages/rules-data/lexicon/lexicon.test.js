import { readNotice } from '@risk-check/core';
import { loadLexicon } from '@risk-check/rules-data/notices';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../dataset/open-dataset.js';
import { languages, languagesOf, mergeLexicons } from '../src/notices.js';
import { compileDemands } from './compile-demands.js';
import { compileLexicon } from './compile-lexicon.js';
import demands from './demands.json' with { type: 'json' };
import { provenBy, readProof, sortPatterns } from './proven-patterns.js';
import { readLexicons } from './read-lexicons.js';
import samples from './sample-messages.json' with { type: 'json' };

const written = readLexicons();
const groupsOf = ({ classes, unproven = {}, frames, phishing }) =>
  [classes, unproven, frames, phishing].flatMap((part) => Object.entries(part));

describe('the lexicon of each language', () => {
  it('is listed where languages are loaded', () => {
    expect([...languages].sort()).toEqual(written.map(([language]) => language));
  });

  it.each(written)('%s is written in lower case and without Latin accents', (_language, lexicon) => {
    const folded = (text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/([a-z])[\u0300-\u036f]+/g, '$1')
        .normalize('NFC')
        .replaceAll('ß', 'ss')
        .replaceAll('ł', 'l')
        .replaceAll('ı', 'i')
        .replaceAll('ё', 'е');
    const wrong = groupsOf(lexicon).flatMap(([, patterns]) =>
      patterns.filter((pattern) => folded(pattern) !== pattern),
    );
    expect(wrong).toEqual([]);
  });

  it.each(written)('%s names no pattern for two classes', (_language, { classes, unproven = {} }) => {
    const seen = new Map();
    const twice = [];
    for (const [name, patterns] of [classes, unproven].flatMap(Object.entries))
      for (const pattern of patterns) {
        if (seen.has(pattern)) twice.push([pattern, seen.get(pattern), name]);
        seen.set(pattern, name);
      }
    expect(twice).toEqual([]);
  });
});

describe('wordings of the classes whose words are used of much else', () => {
  const isProven = provenBy(readProof(openDataset().cases));

  it.each(written)('%s lets those name a class that a published message bears out', (_language, lexicon) => {
    // Red after new cases? `npm run sort-lexicon`.
    expect(lexicon).toEqual(sortPatterns(lexicon, isProven));
  });

  it('name it only with the words that a message holds', () => {
    const proven = provenBy([
      {
        data: {
          class: 'performance',
          message: { quotation: 'Your account was closed due to late parcels.' },
        },
      },
    ]);
    const sorted = sortPatterns(
      { language: 'en', classes: { performance: ['late/slow parcels/mail', 'no shows'] } },
      proven,
    );
    expect(sorted.classes.performance).toEqual(['late parcels']);
    expect(sorted.unproven.performance).toEqual(['late/slow parcels/mail', 'no shows']);
    // Sorted again it stays as it is.
    const again = sortPatterns(sorted, proven);
    expect([again.classes.performance, again.unproven]).toEqual([
      sorted.classes.performance,
      sorted.unproven,
    ]);
  });

  it('leave the class open where none does, in one language and in two', () => {
    const known = { frames: { block: ['suspended'], because: ['because of'] }, phishing: {} };
    const one = compileLexicon({
      ...known,
      classes: { conduct: ['harassment'] },
      unproven: { conduct: ['rude words'] },
    });
    const other = compileLexicon({ ...known, classes: { conduct: ['swearing'] }, unproven: {} });
    const readings = [mergeLexicons([one]), mergeLexicons([one, other]), mergeLexicons([other, one])].map(
      (lexicon) =>
        ['harassment', 'rude words', 'swearing'].map((words) => {
          const {
            class: named,
            open,
            clause,
          } = readNotice(`Your account was suspended because of ${words} in a room of others.`, lexicon);
          return [named, open.join(), clause];
        }),
    );
    const harassment = ['conduct', '', null];
    const rude = [null, 'conduct', 'rude words in a room of others'];
    expect(readings[0].slice(0, 2)).toEqual([harassment, rude]);
    for (const reading of readings.slice(1)) expect(reading).toEqual([harassment, rude, harassment]);
  });
});

describe('two languages', () => {
  const one = (language) => compileLexicon(Object.fromEntries(written)[language]);
  const alone = new Map(written.map(([language]) => [language, mergeLexicons([one(language)])]));

  it.each(written.map(([language]) => language))(
    '%s gives no message of another a wrong class',
    (language) => {
      const wrong = samples.messages.flatMap(({ language: other, class: named, text }) => {
        if (other === language || named === null) return [];
        // Japanese and Chinese share characters, and their own lexicons are always both loaded where there are kana.
        if (language === 'zh' && other === 'ja') return [];
        const { class: read, typo } = readNotice(text, alone.get(language));
        return typo || read === null || read === named || ['rules', 'review'].includes(read)
          ? []
          : [{ text, named, read }];
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe('the languages of a text', () => {
  it('always hold the one it is written in', () => {
    const missed = samples.messages.filter(({ language, text }) => !languagesOf(text).includes(language));
    expect(missed).toEqual([]);
  });

  it('are few', () => {
    const most = Math.max(
      // Of a text without a word that is known all are loaded.
      ...samples.messages
        .map(({ text }) => languagesOf(text).length)
        .filter((count) => count < languages.length - 3),
    );
    expect(most).toBeLessThanOrEqual(5);
  });
});

describe('packed patterns', () => {
  it('find what the written ones find, and nothing more', () => {
    const patterns = ['stolen card', 'stolen phone', 'lost card', 'stolen account data'];
    const written = {
      classes: { security: patterns },
      frames: { block: ['suspended'], cause: ['because'] },
      phishing: {},
    };
    const lexicon = mergeLexicons([compileLexicon(written)]);
    const classOf = (words) => readNotice(`Your account was suspended because of a ${words}.`, lexicon).class;
    expect(patterns.map(classOf)).toEqual(patterns.map(() => 'security'));
    expect(['lost phone', 'lost account data', 'card'].map(classOf)).toEqual([null, null, null]);
  });
});

describe('requests and deadlines', () => {
  it('are written in lower case and without Latin accents, as the reader folds them', () => {
    const patterns = Object.values(demands.groups).flatMap((group) => Object.values(group).flat());
    const isPlain = (pattern) => pattern === pattern.toLowerCase() && !/[à-þß-ÿąćęłńśźżğışœ]/.test(pattern);
    expect(patterns.filter((pattern) => !isPlain(pattern))).toEqual([]);
  });

  it('come with the words of any language', async () => {
    const lexicon = await loadLexicon('Ihr Konto wurde gesperrt.');
    expect(lexicon.demands).toEqual(compileDemands(demands));
  });
});

describe('error codes', () => {
  it('are loaded only where a text has something like one', async () => {
    const plain = await loadLexicon('Your account was suspended because of a chargeback.');
    const coded = await loadLexicon('disabled_reason: rejected.fraud (ACCOUNT_CLOSED)');
    expect(Object.keys(plain.codes)).toEqual([]);
    expect(Object.keys(coded.codes).length).toBeGreaterThan(10);
  });
});

it('finds once what a borne out part of a pattern finds too', () => {
  const { classes } = compileLexicon({
    classes: { performance: ['late deliver'], fraud: [] },
    unproven: {
      performance: ['late/slow deliver', 'late/slow deliver/parcel'],
      fraud: ['fake deliver'],
    },
    frames: {},
    phishing: {},
  });
  expect(classes).toEqual({
    performance: 'late deliver||late/slow parcel|slow deliver',
    fraud: '||fake deliver',
  });
});

it('keeps of the words before a cause the longer ones too: what stands behind them is shown', () => {
  const { frames } = compileLexicon({
    classes: {},
    frames: { because: ['because', 'because &of', 'reason=', 'reason is'], block: ['closed', 'was closed'] },
    phishing: {},
  });
  expect(frames.because.split('|').sort()).toEqual(['because &of', 'because/reason=', 'reason is']);
  expect(frames.block).toBe('closed');
});
