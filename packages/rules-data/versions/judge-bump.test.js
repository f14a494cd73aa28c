import { describe, expect, it } from 'vitest';
import { RULES, sampleDataset } from '../lint/testing/sample-dataset.js';
import { changesetBump, versionBump } from './changeset-bump.js';
import { diffDatasets } from './diff-datasets.js';
import { judgeBump } from './judge-bump.js';

const changes = diffDatasets(
  sampleDataset(),
  sampleDataset({
    [`${RULES}/open-disputes.json`]: (data) => void Object.assign(data.limits[0], { gte: 4 }),
  }),
);

describe('judgeBump', () => {
  it('refuses a patch for a changed threshold and says what to do', () => {
    expect(judgeBump(changes, { bump: 'patch', files: ['.changeset/a.md'] }, 3)).toMatchInlineSnapshot(`
      {
        "ok": false,
        "text": "least release: minor; declared: patch (.changeset/a.md)
        threshold-changed: example-market.seller.open-disputes, level 1, disputesOpen (disputesOpen gte 3 -> disputesOpen gte 4)
      Run \`npx changeset\`, choose @risk-check/rules-data and minor; DATA_POLICY.md says why.",
      }
    `);
  });

  it('accepts what is enough or more', () => {
    expect([
      judgeBump(changes, { bump: 'minor', files: [] }, 3).ok,
      judgeBump(changes, { bump: 'major', files: [] }, 3).ok,
      judgeBump([], { bump: 'none', files: [] }, 0).ok,
    ]).toEqual([true, true, true]);
  });

  it('trusts the corpus more than the list of kinds', () => {
    expect(judgeBump([], { bump: 'patch', files: [] }, 2)).toMatchObject({
      ok: false,
      text: expect.stringContaining('2 snapshots of the corpus score otherwise'),
    });
  });
});

describe('changesetBump', () => {
  it('takes the greatest of all changesets of the package', () => {
    const texts = new Map([
      ['a.md', '---\n"@risk-check/rules-data": patch\n---\n\nText: "@risk-check/rules-data": major\n'],
      ['b.md', "---\r\n'@risk-check/rules-data': minor\r\n'risk-check': major\r\n---\r\n\r\nMore\r\n"],
      ['c.md', '---\n"@risk-check/core": major\n---\n'],
    ]);
    expect(changesetBump(texts, '@risk-check/rules-data')).toEqual({
      bump: 'minor',
      files: ['a.md', 'b.md'],
    });
  });
});

describe('versionBump', () => {
  it.each([
    ['0.1.0', '0.1.0', 'none'],
    ['0.1.0', '0.1.1', 'patch'],
    ['0.1.9', '0.2.0', 'minor'],
    ['0.9.0', '1.0.0', 'major'],
  ])('%s to %s is %s', (before, after, bump) => expect(versionBump(before, after)).toBe(bump));
});
