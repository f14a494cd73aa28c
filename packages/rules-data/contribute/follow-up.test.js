import { describe, expect, it } from 'vitest';
import { openDataset } from '../dataset/open-dataset.js';
import { parseDataset } from '../dataset/parse-dataset.js';
import { readFolder } from '../dataset/read-folder.js';
import { readPins } from '../limits/pinned-examples.js';
import { lintDataset } from '../lint/lint-dataset.js';
import { packageRoot } from '../lint/paths.js';
import { judgeOf } from '../mutation/kills.js';
import { mutantsOf } from '../mutation/mutants-of.js';
import { changesetBump } from '../versions/changeset-bump.js';
import { diffDatasets } from '../versions/diff-datasets.js';
import { judgeBump } from '../versions/judge-bump.js';
import { followUp } from './follow-up.js';

const TODAY = '2026-11-29';
const base = openDataset();

/** The dataset with one file changed as in a browser. @param {string} path @param {(text: string) => string} edit */
function branch(path, edit) {
  const texts = readFolder(packageRoot);
  const before = String(texts.get(path));
  const after = edit(before);
  expect(after).not.toBe(before);
  texts.set(path, after);
  return texts;
}

/** Problems of the files of one ruleset but its translations. @param {Map<string, string>} texts @param {string} path @param {boolean} generatedLater */
function problems(texts, path, generatedLater) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const only = (/** @type {string} */ one) => one.startsWith(folder);
  const { problems: found } = lintDataset(parseDataset(texts), { today: TODAY, base, only, generatedLater });
  return found.filter(({ notice, code }) => !notice && code !== 'translation');
}

describe('a change made in the browser', () => {
  it('moves the day of the dataset to that of a source which was read later', () => {
    const path = 'rules/temu/seller/_sources.json';
    const texts = branch(path, (text) => text.replace(/"readOn": "[^"]+"/, '"readOn": "2026-12-24"'));
    const files = followUp(parseDataset(texts), base, { declared: 'none' });
    expect(JSON.parse(String(files.get('packages/rules-data/dataset.json'))).date).toBe('2026-12-24');
  });

  it.each([
    [
      'the number of an experimental rule',
      'rules/temu/seller/fake-label.json',
      (/** @type {string} */ text) => text.replace('"gte": [1, 2]', '"gte": [1, 3]'),
    ],
    [
      'a limit from a day on, with its citation',
      'rules/aliexpress/buyer/disputes-open-simultaneous.json',
      (/** @type {string} */ text) =>
        text
          .replace(
            '  "limits": [\n',
            '  "limits": [\n    { "step": "suspension", "from": "2027-01-01", "gte": 4, "sources": ["founding-guide#2027"] },\n',
          )
          .replace(
            '  "sources": {\n',
            '  "sources": {\n    "founding-guide#2027": { "says": "Four disputes at once instead of five." },\n',
          ),
    ],
  ])('passes with what CI generates: %s', (_, path, edit) => {
    const texts = branch(path, edit);
    expect(problems(texts, path, true)).toEqual([]);
    const head = parseDataset(texts);
    const files = followUp(head, base, { declared: 'none' });
    for (const [file, text] of files)
      if (file.startsWith('packages/rules-data/')) texts.set(file.slice('packages/rules-data/'.length), text);
    expect(problems(texts, path, false)).toEqual([]);

    const changesets = new Map([...files].filter(([file]) => file.startsWith('.changeset/')));
    expect(changesets.size).toBe(1);
    const declared = changesetBump(changesets, '@risk-check/rules-data');
    expect(judgeBump(diffDatasets(base, head), declared, 0)).toMatchObject({ ok: true });

    const after = parseDataset(texts);
    const id = path.split('/').slice(1, 3).join('.');
    const written = /** @type {any} */ (after.rulesets.find((ruleset) => ruleset.id === id));
    const judge = judgeOf(written, after.common, readPins(after, id));
    const own = [...mutantsOf(written)].filter(({ file }) => file === path);
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((mutant) => judge(mutant) === 'survived').map(({ what }) => what)).toEqual([]);
  });
});
