import { readFileSync } from 'node:fs';
import { type Finding, headroom, type Ruleset, scoreAccount } from '@risk-check/core';
import { type Language, loadWords } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../scripts/some-cases.js';
import { translatedRules } from '../src/rulesets/translated-rules.ts';
import { repository, runCli } from './fake-io.ts';
import { REPORT_CASES, steady } from './report-cases.ts';
import { examples, json } from './snapshots.ts';

const BUYER = 'aliexpress.buyer';
const own = examples.filter((path) => path.includes('/aliexpress-buyer/'));
/** Every thirtieth snapshot, all of them in `npm run test:long`; under a short name, so that no table breaks it. */
const corpus: Record<string, string> = Object.fromEntries(
  someOf(
    readFileSync(new URL(`packages/rules-data/corpus/snapshots/${BUYER}.ndjson`, repository), 'utf8')
      .trim()
      .split('\n'),
    30,
  ).map((line, i) => [`${i}.json`, json((JSON.parse(line) as { snapshot: unknown }).snapshot)]),
);
const entry = rulesets.find(({ id }) => id === BUYER);
const languages = Object.keys(entry?.translations ?? {});
const PEOPLE = ['pretty', 'markdown', 'html'];

/** Names, addresses and names of the format: what no language changes. */
async function withoutNames(text: string): Promise<string> {
  const ruleset = (await entry?.load())?.default;
  const guide = (await entry?.loadGuide())?.default;
  const names = [...Object.values(ruleset?.sources ?? {}), ...Object.values(guide?.sources ?? {})]
    .flatMap(({ title, publisher }) => [title, publisher])
    .sort((a, b) => b.length - a.length);
  let rest = text
    .replace(/<style>[\s\S]*?<\/style>|<meta[^>]*>|<!DOCTYPE html>|<\/?[a-z][^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/<?https?:\/\/[^\s>]+>?/g, ' ')
    .replace(/\s+/g, ' ');
  for (const name of names) rest = rest.replaceAll(name, ' ');
  return rest
    .replace(/[a-z0-9./-]+\.json\b/g, ' ')
    .replace(/aliexpress\.buyer(\.[a-z0-9-]+)?|sha256:[0-9a-f-]+/g, ' ')
    .replace(/\b(facts|metrics|params|account)\.\w+/g, ' ')
    .replace(
      /--format json|\bTab\b|--experimental|risk-check|RULE-ID|\bUTC\b|\bJSON\b|AliExpress|\bSMS\b|\bIP\b|what-if/g,
      ' ',
    );
}

/** Names of the snapshot's lists, as in the column of missing data. */
const FIELDS =
  /\b(orders|disputes|payments|chargebacks|logins|devices|linkedAccounts|conduct|violations|notices|appeals|region|program|active|restricted|suspended|deactivated|deleted|terminated|account|null)\b(\.[a-zA-Z]+)?/g;

for (const [i, path] of own.entries())
  corpus[`own${i}.json`] = readFileSync(new URL(path, repository), 'utf8');
const everyFile = Object.keys(corpus);
const done = new Map<string, Promise<string>>();

/** Several inputs at once cost one start, and every combination is made once. */
function reportsIn(
  language: string,
  format: string,
  files: readonly string[],
  flags: readonly string[] = [],
): Promise<string> {
  const argv = [...files, '--lang', language, '--format', format, '--experimental', ...flags];
  const key = argv.join(' ');
  const found = done.get(key) ?? run(argv);
  done.set(key, found);
  return found;
}

async function run(argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(argv, { files: corpus, columns: 200 });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe.each(languages)('reports of AliExpress buyers in %s', (language) => {
  it.each([
    ...PEOPLE.map((format) => [format, [], everyFile] as const),
    ['pretty', ['--details', '--explain'], own] as const,
    ['pretty', ['--plain'], own] as const,
  ])('%s %o keeps no text of the rules in English', async (format, flags, files) => {
    const text = await withoutNames(await reportsIn(language, format, files, flags));
    const written = JSON.parse(
      readFileSync(
        new URL(`packages/rules-data/rules/aliexpress/buyer/_translation.${language}.json`, repository),
        'utf8',
      ),
    ) as { texts: Record<string, string> };
    const left = Object.keys(written.texts)
      .flatMap((english) => english.split(/\{[^}]*\}/))
      .map((part) => part.trim())
      .filter((part) => part.split(' ').length > 2 && text.includes(part));
    expect(left).toEqual([]);
  });

  it.each(['json', 'ndjson', 'csv', 'sarif', 'junit', 'compact'])(
    '%s is the same as in English',
    async (format) => {
      expect(await reportsIn(language, format, own)).toBe(await reportsIn('en', format, own));
    },
  );

  it('gives people and programs what each of them needs in one run', async () => {
    const argv = ['examples/aliexpress-buyer/several-at-once.json', '--lang', language];
    const { stdout, written } = await runCli([...argv, '--output', 'json=report.json']);
    expect(written['report.json']).toBe((await runCli([...argv, '--format', 'json'])).stdout);
    expect(stdout).toBe((await runCli(argv)).stdout);
  });

  it.each(['forecast', 'headroom', 'recover', 'doctor'])(
    '%s prints the same JSON as in English',
    async (command) => {
      for (const file of own) {
        const { stdout } = await runCli([command, file, '--format', 'json', '--lang', language]);
        expect(stdout).toBe((await runCli([command, file, '--format', 'json'])).stdout);
      }
    },
  );

  it.each(['several-at-once', 'three-appeals', 'orders-only'])('%s', async (name) => {
    const { stdout } = await runCli([`examples/aliexpress-buyer/${name}.json`, '--lang', language]);
    await expect(steady(stdout)).toMatchFileSnapshot(`golden-languages/${name}.${language}.txt`);
  });

  it('never writes past the width of the terminal', async () => {
    const { stdout } = await runCli([...own, '--lang', language, '--details', '--explain'], { columns: 80 });
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });
});

describe('Russian', () => {
  it.each(PEOPLE)('%s holds no Latin word but names', async (format) => {
    const reports = (await reportsIn('ru', format, everyFile)).replaceAll(
      /risk-check recover FILE|--as-of now/g,
      ' ',
    );
    const text = (await withoutNames(reports)).replace(FIELDS, ' ');
    expect([...new Set(text.match(/[A-Za-z]{2,}/g))]).toEqual([]);
  });

  it('forecast, room left, plan and doctor hold no Latin word but names and words to say', async () => {
    for (const command of ['forecast', 'headroom', 'recover', 'doctor']) {
      for (const file of own) {
        const { stdout } = await runCli([command, file, '--lang', 'ru']);
        // Drafts are written in the language of the platform.
        const [plan = ''] = stdout.split((await loadWords('ru')).draft.chatTitle);
        const text = (await withoutNames(plan))
          .replace(FIELDS, ' ')
          .replace(
            /“[^”]*”|«[A-Za-z .]+»|Europe\/Berlin|risk-check appeal|--notice|PayPal|Caps Lock|\b(init|doctor|metrics|facts|snapshot\.json|appeal)\b/g,
            ' ',
          );
        expect([...new Set(text.match(/[A-Za-z]{2,}/g))]).toEqual([]);
      }
    }
  });
});

it.each(languages)('rules in %s come to the same numbers', async (language) => {
  const ruleset = (await entry?.load())?.default as Ruleset;
  const translated = await translatedRules(ruleset, await loadWords(language as Language));
  expect(translated).not.toEqual(ruleset);
  const numbers = (rules: Ruleset, text: string) => {
    const { score, worstCase, findings } = scoreAccount(JSON.parse(text), rules);
    return { score, worstCase, findings: findings.map(numbersOf), room: roomOf(rules, text) };
  };
  for (const [name, text] of Object.entries(corpus))
    expect([name, numbers(translated, text)]).toEqual([name, numbers(ruleset, text)]);
});

const numbersOf = ({ ruleId, status, level, points, value, headroom }: Finding) => ({
  ruleId,
  status,
  level,
  points,
  value,
  more: headroom?.more,
  legs: headroom?.legs?.map(({ more }) => more),
});

const roomOf = (rules: Ruleset, text: string) => {
  const { items, roomLeft } = headroom(JSON.parse(text), rules);
  return [
    items.map(({ ruleId, more }) => [ruleId, more]),
    roomLeft.map(({ metric, fits }) => [metric, fits]),
  ];
};

describe('rules that nobody has translated', () => {
  it.each(PEOPLE)('%s says so once, in the language of the report', async (format) => {
    const argv = ['examples/ebay-buyer/two-unpaid-orders.json', '--format', format];
    const note = 'Die Texte der Regeln für eBay buyer sind auf Englisch; sie sind noch nicht übersetzt.';
    const { stdout } = await runCli([...argv, '--lang', 'de'], { columns: 200 });
    expect(stdout.split(note)).toHaveLength(2);
    expect((await runCli(argv)).stdout).not.toContain('have not been translated');
  });

  it('programs get the same for every case', async () => {
    for (const { argv, world } of REPORT_CASES) {
      const english = await runCli([...argv, '--format', 'json'], world);
      expect((await runCli([...argv, '--format', 'json', '--lang', 'es'], world)).stdout).toBe(
        english.stdout,
      );
    }
  });
});
