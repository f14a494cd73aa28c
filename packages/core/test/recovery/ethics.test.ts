import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import { planRecovery } from '../../src/index.ts';
import { appealRulesOf, guides } from '../fixtures/dataset-guides.ts';
import { NOTICES } from './notice-texts.ts';

/** Every text in a value, with where it stands; what is only matched against is no advice. */
function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    ['match', 'unless', 'sources', 'words', 'url', 'evidence', 'orderWords', 'facts', 'says'].includes(key)
      ? []
      : textsIn(item, `${path}.${key}`),
  );
}

/** What no text may say in any form. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  ['a hidden place', /\b(?:use|try|install|turn on) (?:a |an )?(?:vpn|proxy|tor)\b/i],
  [
    'cleared traces',
    /clear(?:ing)? (?:your |the |all )?(?:browser|cookies|cache|history)|incognito|private window/i,
  ],
  ['a changed fingerprint', /fingerprint|emulator|user.agent|anti.?detect|virtual machine/i],
  [
    'fresh data for a new account',
    /(?:new|fresh|different|other|another) (?:e-?mail|email|mailbox|phone number|sim card|identity|name)\b(?! of)/i,
  ],
  [
    'a borrowed number',
    /(?:relative|friend|brother|sister|spouse|wife|husband|family member)(?:'s|’s) (?:number|phone|card|name|documents?|account)/i,
  ],
  [
    'a way round',
    /\b(?:bypass|circumvent|evade|get around|work ?around|unrecogni[sz]ed|undetected|without being (?:noticed|detected|recogni[sz]ed))\b/i,
  ],
  [
    'a false claim',
    /\b(?:pretend|claim that it never|say that it never arrived|fake (?:photo|receipt|document)s?)\b/i,
  ],
];
/** What may only be said to warn: the sentence has to hold a no. */
const ONLY_WITH_NO: readonly (readonly [string, RegExp])[] = [
  [
    'another account',
    /\b(?:open|create|register|make|use|start)\w* (?:a |an |any )?(?:new|another|other|further|second|throwaway|duplicate|different) (?:\w+ )?account/i,
  ],
  [
    'a second filing',
    /\b(?:file|send|submit|open|appeal)\w*\b[^.;:]{0,40}\b(?:again|twice|once more|another appeal|same appeal|second appeal|two appeals)\b/i,
  ],
];
const NO =
  /\b(?:not|never|no|don’t|don't|only if|unless|instead of|forbids?|harm|nothing|neither|rejected)\b/i;
const WARNS = /account (?:that|which|opened)|keeps? |counts? (?:as|against)/i;

function complaints({ path, text }: { path: string; text: string }): string[] {
  const found = NEVER.filter(([, pattern]) => pattern.test(text)).map(
    ([what]) => `${what}: ${path}: ${text}`,
  );
  for (const sentence of text.split(/(?<=[.;!?])\s+/)) {
    for (const [what, pattern] of ONLY_WITH_NO)
      if (pattern.test(sentence) && !NO.test(sentence) && !WARNS.test(sentence))
        found.push(`${what}: ${path}: ${sentence}`);
  }
  return found;
}

const STATES: readonly { account: { status: string }; appeals?: object[] }[] = [
  { account: { status: 'suspended' } },
  { account: { status: 'restricted' }, appeals: [] },
  { account: { status: 'terminated' }, appeals: [] },
  { account: { status: 'deactivated' } },
  { account: { status: 'deleted' } },
  { account: { status: 'active' } },
  { account: { status: 'suspended' }, appeals: [{ submittedAt: '2026-03-09T12:00:00Z', status: 'pending' }] },
  { account: { status: 'suspended' }, appeals: [{ submittedAt: '2026-01-09T12:00:00Z', status: 'pending' }] },
  {
    account: { status: 'suspended' },
    appeals: [{ submittedAt: '2026-03-01T12:00:00Z', status: 'rejected' }],
  },
  {
    account: { status: 'suspended' },
    appeals: ['2026-03-01', '2026-03-05'].map((day) => ({
      submittedAt: `${day}T12:00:00Z`,
      status: 'rejected',
      newEvidence: true,
    })),
  },
  {
    account: { status: 'suspended' },
    appeals: [{ submittedAt: '2026-03-01T12:00:00Z', status: 'accepted' }],
  },
];
const plansOf = ({ ruleset, guide }: (typeof guides)[number]) => {
  const texts =
    ruleset.id === 'aliexpress.buyer'
      ? NOTICES.map(([, text]) => text)
      : (guide.notices ?? []).map(({ match }) =>
          typeof match[0] === 'string' ? match[0] : (match[0] ?? []).join(' ').replaceAll('*', ''),
        );
  // In each state some of the notices, and each of them in some state.
  return STATES.flatMap((state, i) =>
    ['', ...someOf(texts, 4, i)].map((notice) =>
      planRecovery(
        {
          snapshotVersion: 1,
          platform: ruleset.platform,
          role: ruleset.role,
          asOf: '2026-03-11T12:00:00Z',
          region: 'DE',
          ...state,
        },
        ruleset,
        guide,
        { notice, saleEnds: '2026-03-11T20:00:00Z' },
      ),
    ),
  );
};

describe('ethics', () => {
  it.each(guides.map((pair) => [pair.ruleset.id, pair] as const))(
    'no text of the guide of %s helps to come back unrecognised, or to file twice',
    (_, { guide }) => {
      expect(textsIn(guide).flatMap(complaints)).toEqual([]);
    },
  );

  it('nor do the checks of appeals, the shared parts and the actions', () => {
    expect(textsIn(appealRulesOf('en')).flatMap(complaints)).toEqual([]);
    expect(guides.flatMap(({ ruleset }) => textsIn(ruleset.actions)).flatMap(complaints)).toEqual([]);
  });

  it('the page on the way back says the same', () => {
    const page = readFileSync(new URL('../../../../docs/recovery.md', import.meta.url), 'utf8');
    expect(
      page.split('\n').flatMap((text, i) => complaints({ path: `docs/recovery.md:${i + 1}`, text })),
    ).toEqual([]);
  });

  it.each(guides.map((pair) => [pair.ruleset.id, pair] as const))(
    'no plan for %s does, in any state, for any notice',
    (_, pair) => {
      const plans = plansOf(pair);
      const seen = new Set<string>();
      for (const plan of plans) {
        for (const item of textsIn(plan))
          if (!seen.has(item.text) && seen.add(item.text)) expect(complaints(item)).toEqual([]);
        const ids = plan.steps.map(({ id }) => id);
        if (plan.state === 'pending' || plan.state === 'overdue') {
          expect(ids.filter((id) => id === 'appeal' || id === 'second-appeal')).toEqual([]);
        }
        // A second appeal stands after a first one or a rejection, and is tied to new evidence.
        for (const step of plan.steps.filter(({ id }) => id === 'second-appeal')) {
          expect(ids.indexOf('appeal') >= 0 || plan.state === 'rejected').toBe(true);
          expect(`${step.title} ${step.do.join(' ')}`).toMatch(/only after a rejection/i);
        }
        expect(ids.filter((id) => id === 'appeal').length).toBeLessThanOrEqual(1);
        // Every plan carries the warnings that hold always.
        expect(plan.doNot.join(' ')).toMatch(/Never have two appeals/);
        expect(plan.doNot.join(' ')).toMatch(/only if the platform confirms in writing/);
        expect(plan.doNot.join(' ')).toMatch(/nobody else's/);
        if (plan.final) expect(plan.afterBan.at(-1)?.do.join(' ')).toMatch(/confirms in writing/);
      }
    },
  );

  it('beside the reversal of a chargeback stands the right to it', () => {
    for (const { guide } of guides) {
      for (const step of Object.values(guide.steps ?? {})) {
        if (/reverse the chargeback/i.test(step.do.join(' '))) expect(step.rights).toMatch(/consumer right/);
      }
    }
  });

  it('the check itself bites', () => {
    const bad = [
      'Use a VPN set to your home country.',
      'Create a new account with a fresh e-mail.',
      'Clear your cookies first.',
      'File the appeal again every day.',
      'Use a family member’s number for the code.',
      'Open another account.',
      'Submit a second appeal right away.',
    ];
    for (const text of bad) expect(complaints({ path: '', text }), text).not.toEqual([]);
  });
});
