import { canonicalText } from '../lint/canonical-text.js';

/**
 * What a new ruleset needs, in the order in which it is asked.
 * @typedef {{ flag: string, ask: string, initial?: string, fits: RegExp, expected: string }} PlatformQuestion
 * @type {readonly PlatformQuestion[]}
 */
export const PLATFORM_QUESTIONS = [
  { flag: 'title', ask: 'Title, such as "Depop seller"', fits: /^.{3,60}$/, expected: '3 to 60 characters' },
  { flag: 'homepage', ask: 'Address of the platform', fits: /^https:\/\/\S+$/, expected: 'an https address' },
  {
    flag: 'policy',
    ask: 'Address of its rules for these accounts',
    fits: /^https:\/\/\S+$/,
    expected: 'an https address',
  },
  { flag: 'policy-title', ask: 'Title of that page', fits: /^.{3,120}$/, expected: '3 to 120 characters' },
  {
    flag: 'zone',
    ask: 'Zone in which its days begin, as an offset',
    initial: '+00:00',
    fits: /^[+-][01]\d:[0-5]\d$/,
    expected: 'an offset such as +08:00',
  },
  {
    flag: 'reason',
    ask: 'Its ground for a restriction (performance, rule-violation, security, policy-violation, ...)',
    initial: 'performance',
    fits: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    expected: 'kebab-case',
  },
  {
    flag: 'reason-means',
    ask: 'What that ground means, in one sentence',
    fits: /^.{10,}[.!?]$/,
    expected: 'a sentence of at least 10 characters',
  },
  {
    flag: 'cause',
    ask: 'Cause of the first rules: which facts feed them',
    fits: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    expected: 'kebab-case, such as late-delivery',
  },
  { flag: 'cause-title', ask: 'Title of that cause', fits: /^.{3,60}$/, expected: '3 to 60 characters' },
];

/** What is wrong with an answer, in words; null for nothing. @param {PlatformQuestion} question @param {string | undefined} answer */
export const faultOfPlatform = ({ fits, expected }, answer) =>
  answer && fits.test(answer) ? null : expected;

/**
 * The files of a ruleset without rules, and a snapshot of a healthy account.
 * @param {string} id - platform.role
 * @param {Record<string, string>} answers - By `flag`.
 * @returns {Map<string, string>} By path from the root of the workspace.
 */
export function scaffoldPlatform(id, answers) {
  const [platform = '', role = ''] = id.split('.');
  const folder = `packages/rules-data/rules/${platform}/${role}`;
  const schema = (/** @type {string} */ name) => `../../../schemas/${name}.schema.json`;
  const head = {
    $schema: schema('ruleset'),
    id,
    platform,
    role,
    status: 'experimental',
    title: answers.title,
    homepage: answers.homepage,
    policies: [{ title: answers['policy-title'], url: answers.policy }],
    zone: answers.zone,
    reasons: {
      [String(answers.reason)]: { title: titleOf(answers.reason), means: answers['reason-means'] },
    },
    causes: { [String(answers.cause)]: { title: answers['cause-title'], reason: answers.reason } },
  };
  const empty = (/** @type {string} */ name) => canonicalText({ $schema: schema(name), [name]: {} });
  return new Map([
    [`${folder}/_ruleset.json`, canonicalText(head)],
    [`${folder}/_metrics.json`, empty('metrics')],
    [`${folder}/_sources.json`, empty('sources')],
    [`${folder}/_actions.json`, empty('actions')],
    [`${folder}/NOT-INCLUDED.md`, `# ${answers.title}: not included\n\nNothing was left out yet.\n`],
    [
      `examples/${platform}-${role}/healthy.json`,
      `${JSON.stringify({ snapshotVersion: 1, platform, role, asOf: '2026-06-15T12:00:00Z', account: { id: 'me', createdAt: '2021-05-04T00:00:00Z', status: 'active' } }, null, 2)}\n`,
    ],
  ]);
}

/** @param {string | undefined} slug */
const titleOf = (slug = '') => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
