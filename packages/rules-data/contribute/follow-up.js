import { updateCorpus } from '../corpus/update-corpus.js';
import { applyFixes } from '../lint/apply-fixes.js';
import { BUMPS } from '../versions/change-kinds.js';
import { diffDatasets } from '../versions/diff-datasets.js';
import { leastBumpOf } from '../versions/least-bump.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */
/** @import { Bump } from '../versions/change-kinds.js' */

const PACKAGE = '@risk-check/rules-data';

/**
 * Everything that follows from a change of the dataset and that only a command can write: the form of the files, the
 * corpus with its examples at the limits, and a changeset where the change declares less than it needs.
 * @param {Dataset} head - As changed; its own files are formatted first, and it is opened again for the corpus.
 * @param {Dataset} base - What it is compared with.
 * @param {{ declared: Bump }} options - What the changesets of the change declare.
 * @returns {Map<string, string>} Files by their path from the root of the workspace.
 */
export function followUp(head, base, { declared }) {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [path, text] of applyFixes(head)) files.set(`packages/rules-data/${path}`, text);
  for (const written of head.rulesets.filter((ruleset) => !isSame(ruleset, base)))
    for (const [path, text] of updateCorpus(written, head).files)
      files.set(`packages/rules-data/${path}`, text);
  const changes = diffDatasets(base, head);
  const least = leastBumpOf(changes);
  if (BUMPS.indexOf(declared) < BUMPS.indexOf(least)) {
    const subjects = [...new Set(changes.map(({ subject }) => subject))].sort();
    files.set(
      `.changeset/${subjects[0]?.replaceAll('.', '-') ?? 'dataset'}.md`,
      `---\n"${PACKAGE}": ${least}\n---\n\n${inWords(subjects)}\n`,
    );
  }
  return files;
}

/** Whether nobody touched the folder of a ruleset. @param {Written} written @param {Dataset} base */
function isSame({ id, files }, base) {
  const before = base.rulesets.find((ruleset) => ruleset.id === id)?.files;
  return (
    before !== undefined &&
    before.size === files.size &&
    [...files].every(([path, { text }]) => before.get(path)?.text === text)
  );
}

/** @param {string[]} subjects */
const inWords = (subjects) =>
  `Change ${subjects.slice(0, 3).join(', ')}${subjects.length > 3 ? ` and ${subjects.length - 3} more` : ''}.`;
