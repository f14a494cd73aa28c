import { readdirSync, readFileSync } from 'node:fs';
import * as core from '@risk-check/core';
import * as imports from '@risk-check/import';
import * as report from '@risk-check/report';
import * as rulesData from '@risk-check/rules-data';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import guide from '@risk-check/rules-data/aliexpress/buyer/guide';
import appealRules from '@risk-check/rules-data/appeal/en';
import * as notices from '@risk-check/rules-data/notices';
import * as translate from '@risk-check/rules-data/translate';
import { describe, expect, it } from 'vitest';

const repository = new URL('../../../', import.meta.url);
const readText = (path) => readFileSync(new URL(path, repository), 'utf8');

/** The public functions of a module, each with the docstring above it in the sources. */
function examplesOf(name, module, folder) {
  const sources = readdirSync(new URL(folder, repository), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|generated)\.ts$/.test(file))
    .map((file) => readText(`${folder}/${file}`));
  return Object.entries(module)
    .filter(([, value]) => typeof value === 'function' && !/^class\b/.test(String(value)))
    .map(([own]) => ({ name: `${name}: ${own}`, own, code: exampleOf(own, sources) }));
}

function exampleOf(own, sources) {
  const declared = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export (?:declare )?(?:async )?(?:function\\*?|const) ${own}\\b`,
  );
  const docs = sources.flatMap((text) => declared.exec(text)?.[1] ?? []);
  const [, example] = /@example\n([\s\S]*)$/.exec(docs.find((doc) => doc.includes('@example')) ?? '') ?? [];
  return example?.replaceAll(/^\s*\* ?/gm, '').trim();
}

const FUNCTIONS = [
  ...examplesOf('core', core, 'packages/core/src'),
  ...examplesOf('report', report, 'packages/report/src'),
  ...examplesOf('import', imports, 'packages/import/src'),
  ...examplesOf('rules-data', rulesData, 'packages/rules-data/src'),
  ...examplesOf('notices', notices, 'packages/rules-data/src'),
  ...examplesOf('translate', translate, 'packages/rules-data/src'),
];

const AsyncFunction = (async () => {}).constructor;

/** What the examples speak of without saying where it is from. */
async function givenThings(printed) {
  const example = (name) => readText(`examples/aliexpress-buyer/${name}.json`);
  const snapshot = JSON.parse(example('several-at-once'));
  const entry = rulesData.findRuleset('aliexpress', 'buyer');
  const message = 'Your account has been suspended because you opened too many disputes.';
  return {
    asOf: '2026-02-10T08:00:00Z',
    draft: readText('docs/guide/test/appeal.txt'),
    element: { innerHTML: '' },
    entry,
    finding: core.scoreAccount(snapshot, ruleset).findings[0],
    guide,
    lexicon: await notices.loadLexicon(),
    message,
    newer: { ...snapshot, asOf: '2026-12-01T08:00:00Z' },
    notice: message,
    older: snapshot,
    report: core.scoreAccount(snapshot, ruleset),
    rules: appealRules,
    ruleset,
    snapshot,
    snapshots: [snapshot, { ...snapshot, disputes: [] }],
    texts: { en: message, de: 'Ihr Konto wurde gesperrt.' },
    translation: (await entry.translations.de.load()).default,
    words: await report.loadWords('en'),
    console: { log: (...values) => printed.push(values) },
    process: { stdout: { columns: 80, write: (text) => printed.push(text) } },
    writeFile: async (_, text) => printed.push(text),
  };
}

/** The text that a function reads: a snapshot for core, an export for import. */
const TEXTS = {
  parseSnapshot: () => readText('examples/aliexpress-buyer/traveller.json'),
  importFile: () => readText('packages/import/test/fixtures/aliexpress-orders.shopper.csv'),
};

describe('the examples of public functions', () => {
  it.each(FUNCTIONS)('$name has one', ({ code }) => {
    expect(code).toBeTruthy();
  });

  it.each(FUNCTIONS.filter(({ code }) => code))(
    '$name: it runs as it stands, and uses the function',
    async ({ own, code }) => {
      expect(code).toMatch(new RegExp(`\\b${own}\\(`));
      const printed = [];
      const given = await givenThings(printed);
      const text = TEXTS[own]?.();
      const things = {
        ...core,
        ...imports,
        ...report,
        ...rulesData,
        ...notices,
        ...translate,
        ...given,
        text,
      };
      // What an example declares itself hides what is given: it stands in a block of its own.
      const body = code.replaceAll(/^import .*\n/gm, '');
      await new AsyncFunction(...Object.keys(things), `'use strict'; { ${body}\n }`)(
        ...Object.values(things),
      );
      if (/console\.log|writeFile|stdout/.test(code)) expect(printed.length).toBeGreaterThan(0);
    },
  );
});
