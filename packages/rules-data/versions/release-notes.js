import { CHANGE_KINDS } from './change-kinds.js';

/** @import { Release } from './release-entry.js' */

/**
 * Release notes for people, from changes.json and nothing else.
 * @param {Release[]} releases - Newest first.
 */
export function releaseNotes(releases) {
  return `<!-- Generated from packages/rules-data/changes.json by \`npm run generate\`; do not edit. -->

# Releases of the dataset

What each number promises stands in [DATA_POLICY.md](../DATA_POLICY.md).

${releases.map(section).join('\n\n')}
`;
}

/** @param {Release} release */
function section({
  version,
  date,
  since,
  bump,
  added,
  moved,
  split,
  withdrawn,
  thresholds,
  corrections,
  other,
  impact,
}) {
  const parts = [
    `## ${version}, ${date}`,
    since === null ? 'The first release.' : `A ${bump} release after ${since}.`,
  ];
  if (impact)
    parts.push(
      `Of ${impact.snapshots} snapshots of the corpus ${impact.changed} change their score, ${impact.bandFlips} their band.`,
    );
  const list = (/** @type {string} */ title, /** @type {string[]} */ items) =>
    items.length > 0 && parts.push(`### ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`);
  list(
    'Corrections',
    corrections.map(
      (/** @type {any} */ { rule, before, after, from, until, why }) =>
        `\`${rule}\`${days(from, until)}: ${before}, now ${after}. ${why}`,
    ),
  );
  list(
    'Levels',
    thresholds.map(
      (/** @type {any} */ { kind, rule, level, before, after, from, until }) =>
        `\`${rule}\`, level ${level}${days(from, until)}: ${CHANGE_KINDS[kind]?.what}: ${show(before)} -> ${show(after)}`,
    ),
  );
  list(
    'Moved',
    moved.map(({ rule, to }) => `\`${rule}\` is now \`${to}\``),
  );
  list(
    'Split',
    split.map(({ rule, into }) => `\`${rule}\` is now ${into.map((id) => `\`${id}\``).join(' and ')}`),
  );
  list(
    'Withdrawn',
    withdrawn.map(({ rule, why }) => `\`${rule}\`: ${why}`),
  );
  list(
    'Other changes',
    other.map(
      ({ kind, subject, detail }) =>
        `\`${subject}\`: ${CHANGE_KINDS[kind]?.what}${detail ? ` (${detail})` : ''}`,
    ),
  );
  list(`New rules (${added.length})`, byRuleset(added));
  return parts.join('\n\n');
}

/** @param {string[]} ids */
function byRuleset(ids) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const id of ids) {
    const [platform, role, slug] = id.split('.');
    const key = `${platform}.${role}`;
    groups.set(key, [...(groups.get(key) ?? []), String(slug)]);
  }
  return [...groups].map(([ruleset, slugs]) => `\`${ruleset}\`: ${slugs.join(', ')}`);
}

/** @param {string} [from] @param {string} [until] */
const days = (from, until) => `${from ? ` from ${from}` : ''}${until ? ` until ${until}` : ''}`;

/** @param {any} value */
const show = (value) =>
  value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
