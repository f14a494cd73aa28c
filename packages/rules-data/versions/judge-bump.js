import { BUMPS } from './change-kinds.js';
import { leastBumpOf } from './least-bump.js';

/** @import { Bump } from './change-kinds.js' */
/** @import { DatasetChange } from './diff-datasets.js' */

/**
 * Whether the declared release is enough, in words.
 * @param {DatasetChange[]} changes
 * @param {{ bump: Bump, files: string[] }} declared
 * @param {number} moved - Snapshots of the corpus whose score with the stable rules changed.
 * @returns {{ ok: boolean, text: string }}
 */
export function judgeBump(changes, declared, moved) {
  const least = leastBumpOf(changes);
  const from = declared.files.length > 0 ? ` (${declared.files.join(', ')})` : '';
  const lines = [`least release: ${least}; declared: ${declared.bump}${from}`];
  for (const { kind, subject, level, metric, before, after } of changes
    .filter(({ bump }) => bump === least)
    .slice(0, 12)) {
    const place = [subject, level === undefined ? '' : `level ${level}`, metric ?? '']
      .filter(Boolean)
      .join(', ');
    lines.push(
      `  ${kind}: ${place}${before === undefined && after === undefined ? '' : ` (${show(before)} -> ${show(after)})`}`,
    );
  }
  const enough = BUMPS.indexOf(declared.bump) >= BUMPS.indexOf(least);
  // The promise itself: whatever the kinds of change say, a patch moves no score.
  const broken = BUMPS.indexOf(least) <= BUMPS.indexOf('patch') && moved > 0;
  if (!enough)
    lines.push(`Run \`npx changeset\`, choose @risk-check/rules-data and ${least}; DATA_POLICY.md says why.`);
  if (broken)
    lines.push(
      `${moved} snapshots of the corpus score otherwise although nothing above "patch" was found: a kind of change is missing in packages/rules-data/versions/change-kinds.js.`,
    );
  return { ok: enough && !broken, text: lines.join('\n') };
}

/** @param {any} value */
const show = (value) =>
  value === null || value === undefined
    ? 'nothing'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
