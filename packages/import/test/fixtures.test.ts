import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { IMPORTER_IDS, importerHeads } from '../src/index.ts';
import { oneItemALine } from './one-item-a-line.ts';
import { fixtureNames, importFixture } from './read-fixture.ts';
import { realRulesets } from './real-rulesets.ts';

const rulesetOf = (platform: string, role: string) =>
  realRulesets.find((ruleset) => ruleset.platform === platform && ruleset.role === role);

describe('every documented shape', () => {
  it.each(fixtureNames)('%s becomes the expected snapshot, notes and score', (name) => {
    const result = importFixture(name);
    const { platform, role } = result.snapshot;
    const ruleset = rulesetOf(platform, role);
    if (!ruleset) throw new Error(`no ruleset for ${platform}.${role}`);
    const { score, worstCase, band, warnings, findings } = scoreAccount(result.snapshot, ruleset);
    const fired = findings.filter(({ status }) => status === 'fired').map(({ ruleId }) => ruleId);
    const text = `${oneItemALine({ ...result, report: { score, worstCase, band, fired, warnings } })}\n`;
    const path = new URL(`./fixtures/expected/${name}.json`, import.meta.url);
    // UPDATE_GOLDEN=1 writes what is there now; read the difference before committing it.
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(new URL('.', path), { recursive: true });
      writeFileSync(path, text);
    }
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it('covers every importer', () => {
    expect([...new Set(fixtureNames.map((name) => importFixture(name).importer))].sort()).toEqual(
      [...IMPORTER_IDS].sort(),
    );
  });

  it.each(importerHeads)('$id names metrics that its ruleset has', ({ platform, roles, metrics }) => {
    for (const role of roles)
      expect(Object.keys(rulesetOf(platform, role)?.metrics ?? {})).toEqual(
        expect.arrayContaining([...metrics]),
      );
  });

  it.each(fixtureNames)('%s is read the same when the importer is named', (name) => {
    const plain = importFixture(name);
    expect(importFixture(name, { from: plain.importer }).snapshot).toEqual(plain.snapshot);
  });
});
