import { count } from './grammar.ts';

/** `risk-check rules search|diff|verify`. */
export const rulesAtHandWords = {
  options: {
    snapshot: 'diff: also say what the change does to this snapshot',
    digest: 'verify: the digest it must have, such as the one of a release (sha256:...)',
  },
  search: {
    found: (n: number, query: string): string =>
      n === 0 ? `Nothing fits "${query}".` : `${count(n, 'entry fits', 'entries fit')} "${query}".`,
    notice: 'a message of the platform; risk-check recover FILE --notice TEXT reads it',
    means: (says: string): string => `It means: ${says}`,
    more: (n: number): string => `and ${n} more; say more words, or --format json for all`,
    next: 'risk-check explain RULE-ID shows one whole.',
    nothing: 'Try fewer or other words, a number from a message, or: risk-check rules list',
  },
  diff: {
    title: (from: string, to: string): string => `Dataset ${from} to ${to}`,
    same: 'The two are the same.',
    sameRules: 'Nothing changed in the rules; only versions or dates.',
    summary: (n: number, least: string): string =>
      `${count(n, 'change')}; such a step needs at least a ${least} release.`,
    nothing: 'nothing',
    step: (before: string, after: string): string => `${before} -> ${after}`,
    impact: (snapshot: string): string => `What this does to ${snapshot}`,
    index: (before: number, after: number, from: string, to: string): string =>
      before === after && from === to
        ? `Risk index ${after}, ${to}: unchanged`
        : `Risk index ${before}, ${from} -> ${after}, ${to}`,
    worst: (before: number, after: number): string =>
      before === after ? `Worst case ${after}: unchanged` : `Worst case ${before} -> ${after}`,
    fires: 'fires now:',
    worse: 'fires at a higher level:',
    better: 'fires no longer, or at a lower level:',
    nowUnknown: 'can no longer be decided:',
  },
  verify: {
    ok: 'Whole and unchanged',
    notOk: 'Not as it was published',
    what: (where: string, version: string, rulesets: number, files: number): string =>
      `${where === 'own' ? 'The dataset inside this risk-check' : where}: version ${version}, ${count(rulesets, 'ruleset')}${files > 0 ? `, ${count(files, 'file')}` : ''}`,
    missing: 'Missing',
    changed: 'Changed',
    added: 'Not part of the release',
    digests: 'Content and digest do not agree',
    whole: 'the dataset as a whole',
    otherDigest: (expected: string): string => `Expected the digest ${expected}`,
    own: 'It is the dataset this risk-check was built with.',
    another:
      'It is another version than the one inside this risk-check. Compare the digest with the one of the release you expect: --digest sha256:...',
    next: 'Do not use it. Reinstall it from the registry, and compare the digest with the release notes.',
  },
};
