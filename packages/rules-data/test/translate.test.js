import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRuleset, scoreAccount } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { textKey, translateGuide, translateRuleset } from '@risk-check/rules-data/translate';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../lint/paths.js';

const translated = rulesets.flatMap((entry) =>
  Object.entries(entry.translations ?? {}).map(([language, loaders]) => ({
    id: entry.id,
    language,
    entry,
    loaders,
  })),
);

describe.each(translated)('$id in $language', ({ id, language, entry, loaders }) => {
  const written = JSON.parse(
    readFileSync(join(packageRoot, 'rules', id.replace('.', '/'), `_translation.${language}.json`), 'utf8'),
  );

  it('is built from the file beside the rules', async () => {
    const { default: built } = await loaders.load();
    const { default: english } = await entry.load();
    expect(built).toMatchObject({ id, language, rulesetDigest: english.digest });
    for (const [text, translation] of Object.entries(written.texts))
      expect(built.texts[textKey(text)] ?? translation).toBe(translation);
  });

  it('changes texts, units and the address of its pages only: every other string, number and key stays', async () => {
    const { default: built } = await entry.load();
    const { phrases, checksum: own, ...other } = translateRuleset(built, (await loaders.load()).default);
    const { checksum, ...english } = built;
    expect(own).toMatch(/./);
    expect(own).not.toBe(checksum);
    const texts = new Set(Object.values(written.texts));
    expect(phrases).toMatchObject(written.labels);
    expect(other.site).toBe(`${english.site}/${language}`);
    expect(
      differences(english, { ...other, site: english.site }).filter(
        ({ path, to }) => !texts.has(to) && !path.endsWith('.unit'),
      ),
    ).toEqual([]);
  });

  it('scores as in English', async () => {
    const { default: english } = await entry.load();
    const other = compileRuleset(translateRuleset(english, (await loaders.load()).default));
    const lines = readFileSync(join(packageRoot, 'corpus/snapshots', `${id}.ndjson`), 'utf8')
      .trim()
      .split('\n');
    for (const line of lines) {
      const snapshot = JSON.parse(line).snapshot;
      const { findings, ...report } = scoreAccount(snapshot, english);
      const { findings: otherFindings, near: otherNear, ...otherReport } = scoreAccount(snapshot, other);
      // A translated unit begins with the English one.
      const near = otherNear.map((one) => ({ ...one, unit: one.unit?.split('|')[0] ?? null }));
      const bare = (/** @type {typeof findings} */ list) =>
        list.map(({ ruleId, status, level, points, value, threshold }) => ({
          ruleId,
          status,
          level,
          points,
          value,
          threshold,
        }));
      expect({ ...otherReport, near, ruleset: report.ruleset }).toEqual(report);
      expect(bare(otherFindings)).toEqual(bare(findings));
    }
  });

  it('leaves ids, even those that read like a title', async () => {
    const { default: guide } = await entry.loadGuide();
    const other = translateGuide(guide, (await loaders.loadGuide()).default);
    const ids = (/** @type {typeof guide} */ { topics }) => topics.map((topic) => topic.id);
    expect(ids(other)).toEqual(ids(guide));
  });

  it('leaves the wordings that notices are known by', async () => {
    const { default: guide } = await entry.loadGuide();
    const other = translateGuide(guide, (await loaders.loadGuide()).default);
    const wordings = (/** @type {typeof guide} */ { notices = [], common }) =>
      [...notices, ...common.notices, ...common.bare].map(({ match, unless, id: notice }) => ({
        match,
        unless,
        notice,
      }));
    expect(wordings(other)).toEqual(wordings(guide));
  });
});

/** @param {any} a @param {any} b @returns {{ path: string, to: any }[]} */
function differences(a, b, path = '') {
  if (a === null || typeof a !== 'object') return a === b ? [] : [{ path, to: b }];
  expect(Object.keys(b)).toEqual(Object.keys(a));
  return Object.keys(a).flatMap((key) => differences(a[key], b[key], `${path}.${key}`));
}
