import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/account/open-case.ts';
import { diagnose, type Guide, RulesetError } from '../../src/index.ts';
import type { DiagnoseOptions } from '../../src/recovery/diagnose.ts';
import { diagnoseCase } from '../../src/recovery/diagnose.ts';
import { snapshotUntil } from '../../src/recovery/snapshot-until.ts';
import type { Notice } from '../../src/ruleset/guide-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround, SCORING } from '../fixtures/ruleset-around.ts';
import { cited, guideWith, stepOf } from './small-guide.ts';
import { lexicon, THREATS, wording } from './wordings-by-hand.ts';

const AS_OF = '2026-03-31T12:00:00Z';
const reason = (title: string) => ({ title, means: `means ${title}` });
type Level = Ruleset['rules'][number]['levels'][number];
const level = (when: Level['when']): Level => ({
  when,
  severity: 'high',
  evidence: 'official',
  sources: [{ source: 'page' }],
});
const ruleset = rulesetAround({
  reasons: {
    disputed: { ...reason('Disputed'), recovery: 'hard', sources: [{ source: 'page' }] },
    owed: reason('Owed'),
    shared: reason('Shared'),
    other: reason('Other'),
    'voluntary-deactivation': reason('Voluntary'),
  },
  causes: {
    disputes: { title: 'Disputes', reason: 'disputed' },
    debts: { title: 'Debts', reason: 'owed' },
    sharing: { title: 'Sharing', reason: 'shared' },
  },
  facts: { shared: { title: 'Shared', ask: 'Is it shared?', type: 'flag' } },
  metrics: {
    disputes: { title: 'Disputes', unit: 'disputes', worse: 'higher' },
    debts: { title: 'Debts', unit: 'debts', worse: 'higher' },
    late: { title: 'Late', unit: 'debts', worse: 'higher' },
  },
  rules: [
    ruleOf({
      id: 'golden.test.disputes',
      cause: 'disputes',
      message: 'No. {value} disputes.',
      levels: [level({ metric: 'disputes', gte: '3' })],
    }),
    ruleOf({
      id: 'golden.test.debts',
      cause: 'debts',
      message: '{debts} debts, {late} late.',
      levels: [
        level({
          all: [
            { metric: 'debts', gte: '1' },
            { metric: 'late', gte: '1' },
          ],
        }),
      ],
    }),
    ruleOf({
      id: 'golden.test.sharing',
      title: 'An account of several people.',
      cause: 'sharing',
      message: 'Is it shared?',
      levels: [level({ fact: 'shared', in: [true] })],
    }),
  ],
});

/** Texts of the wordings below. */
const T = {
  block: 'Your account was closed by us.',
  lift: 'Your account is restored.',
  warn: 'Your account gets a warning.',
  order: 'Your parcel is held.',
  signIn: 'Please pass the check.',
  harmless: 'All is well here.',
  lorem: 'Lorem ipsum.',
};
const weights = {
  ...guideWith().common.weights,
  facts: 0.5,
  factsAlone: 0.75,
  noticeDays: 30,
  stated: 0.75,
  likely: 0.5,
  lead: 0.25,
};
const NOTICES: readonly Notice[] = [
  wording('block', ['closed by us'], { reasons: { disputed: '0.75' }, sources: [{ source: 'page' }] }),
  wording('warn', ['gets a warning'], { stage: 'warning', reasons: { owed: '0.25' } }),
  wording('lift', ['is restored'], { scope: 'none', stage: 'reply' }),
  wording('order', ['parcel is held'], { scope: 'order', reasons: { shared: '0.125' } }),
  wording('sign-in', ['pass the check'], { scope: 'sign-in', stage: 'route' }),
  wording('harmless', ['all is well'], { scope: 'none', stage: 'route', reasons: { owed: '0.75' } }),
];
const BECAUSE = {
  notice: 'It says “{words}”: {says} {status}',
  finding: 'Data: {message}.',
  stated: 'Filed under {reason}.',
  status: 'It is {status}, {unheard}.',
};

interface More extends DiagnoseOptions {
  readonly status?: string;
  readonly metrics?: Record<string, number>;
  readonly facts?: Record<string, unknown>;
  readonly parts?: Partial<Guide>;
  readonly common?: Partial<Guide['common']>;
}
interface Given {
  /** Day of the month, where it has one. */
  readonly day?: number;
  readonly at?: string;
  readonly kind?: string;
  readonly text?: string | null;
  readonly reason?: string;
  readonly id?: string;
}
const stamp = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`;

function caseOf(notices: readonly Given[] | undefined, more: More = {}) {
  const { status, metrics, facts, parts, common, ...options } = more;
  const snapshot = {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: AS_OF,
    ...(status ? { account: { status } } : {}),
    ...(metrics ? { metrics } : {}),
    ...(facts ? { facts } : {}),
    ...(notices
      ? { notices: notices.map(({ day, ...item }) => (day ? { at: stamp(day), ...item } : item)) }
      : {}),
  };
  const guide = guideWith(
    { notices: [...NOTICES], ...parts },
    { weights, because: BECAUSE, threats: [...THREATS], ...common },
  );
  return diagnoseCase(snapshot, ruleset, guide, options);
}
const told = (...given: Parameters<typeof caseOf>) => caseOf(...given).diagnosis;
const idsOf = (...given: Parameters<typeof caseOf>) => told(...given).notices.map(({ id }) => id);
const weightsOf = (...given: Parameters<typeof caseOf>) =>
  Object.fromEntries(told(...given).reasons.map(({ reason: key, weight }) => [key, weight]));

describe('a guide', () => {
  const snapshot = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: AS_OF };
  const by = (guide: unknown) => () => diagnose(snapshot as unknown, ruleset, guide as Guide, null);

  it('has to be that of the ruleset', () => {
    expect(by(guideWith({ id: 'golden.else' }))).toThrow(RulesetError);
    expect(by(guideWith({ id: 'golden.else' }))).toThrow(
      'expected the guide of golden.test, got "golden.else"',
    );
    expect(by(undefined)).toThrow('expected the guide of golden.test, got nothing');
    expect(by({ ...guideWith(), common: undefined })).toThrow(RulesetError);
    expect(by(guideWith())()).toMatchObject({ kind: 'undecided', status: null, decided: false, reasons: [] });
  });
});

describe('the message at hand', () => {
  it('is read without the spaces around it, and a blank one is none', () => {
    expect(told([], { notice: `\n ${T.block} \n` }).notices.map(({ words }) => words)).toEqual([
      'closed by us',
    ]);
    expect(caseOf([], { notice: ' \n' })).toMatchObject({ unread: 0, diagnosis: { kind: 'undecided' } });
    expect(told([], { notice: ' \n', status: 'active' }).kind).toBe('not-a-restriction');
    const announced = { day: 20, text: `${T.warn} It ends on 5 April.` };
    expect(told([announced], { notice: ' \n' }).announcedFor).toBe('2026-04-05');
  });

  it('is newer than all that came', () => {
    expect(idsOf([{ text: T.order }, { day: 30, text: T.warn }], { notice: T.block })).toEqual([
      'block',
      'order',
      'warn',
    ]);
  });

  it('has no day', () => {
    expect(caseOf([], { notice: T.block }).restrictedAt).toBeUndefined();
    expect(caseOf([{ day: 9, text: T.block }], { notice: T.block }).restrictedAt).toBe(Date.parse(stamp(9)));
  });
});

describe('messages that came', () => {
  it('count from newest to oldest, one without a day first', () => {
    const notices = [
      { day: 20, text: T.warn },
      { day: 22, text: T.order },
      { text: T.signIn },
      { day: 21, text: T.harmless },
    ];
    expect(idsOf(notices)).toEqual(['sign-in', 'order', 'harmless', 'warn']);
  });

  it('count for so many days before the newest', () => {
    const newest = { at: '2026-03-28T06:00:00Z', text: T.harmless };
    const old = (at: string) => idsOf([newest, { at, text: T.order }]);
    expect(old('2026-02-26T06:00:00Z')).toEqual(['harmless']);
    expect(old('2026-02-26T06:00:01Z')).toEqual(['harmless', 'order']);
    expect(idsOf([{ text: T.harmless }, { at: '2026-03-01T12:00:00Z', text: T.order }])).toEqual([
      'harmless',
    ]);
    expect(idsOf([{ text: T.harmless }, { at: '2026-03-01T12:00:01Z', text: T.order }])).toEqual([
      'harmless',
      'order',
    ]);
    // None is long before itself.
    expect(idsOf([{ at: '2025-01-01T00:00:00Z', text: T.order }])).toEqual(['order']);
  });

  it('may be none at all', () => {
    expect(caseOf(undefined)).toMatchObject({ unread: 0, matches: [], diagnosis: { announcedFor: null } });
    expect(told(undefined, { lexicon })).toMatchObject({ class: null, open: [], words: [], clause: null });
  });

  it('that lie ahead have not come', () => {
    const notices = [
      { day: 10, text: T.order },
      { day: 20, text: T.block },
    ];
    expect(idsOf(notices, { asOf: stamp(15) })).toEqual(['order']);
    expect(idsOf(notices, { asOf: stamp(20) })).toEqual(['block', 'order']);
  });

  it('may have no text', () => {
    expect(caseOf([{ day: 3, text: null }, { day: 4, text: '  ' }, { day: 5 }])).toMatchObject({
      unread: 0,
      matches: [],
    });
    expect(
      caseOf([
        { day: 3, text: T.lorem },
        { day: 4, text: T.block },
      ]).unread,
    ).toBe(1);
  });
});

describe('whether a message closes the account', () => {
  it.each([
    ['by its words', { text: T.block }, true],
    ['by its words beside others', { text: `${T.order} ${T.block}` }, true],
    ['by its words against its kind', { text: T.harmless, kind: 'suspension' }, false],
    ['by a restriction without words', { kind: 'restriction' }, true],
    ['by a suspension whose words nobody knows', { kind: 'suspension', text: T.lorem }, true],
    ['by a warning', { kind: 'warning' }, false],
    ['by its words, which only warn', { text: T.warn }, false],
  ])('is told %s', (_, notice, closes) => {
    expect(caseOf([{ day: 9, ...notice }]).restrictedAt).toBe(closes ? Date.parse(stamp(9)) : undefined);
  });

  it('is told by the newest that has a day', () => {
    const notices = [{ text: T.block }, { day: 4, text: T.block }, { day: 7, text: T.block }];
    expect(caseOf(notices).restrictedAt).toBe(Date.parse(stamp(7)));
  });
});

describe('what was lifted before the last block', () => {
  const lift = (day: number) => ({ day, text: T.lift });
  const block = (day: number) => ({ day, text: T.block });

  it.each([
    ['is the newest before it', [lift(3), lift(5), block(7)], 5],
    ['is none after it', [block(7), lift(9)], undefined],
    ['is none of the same instant', [lift(7), block(7)], undefined],
    ['is none without a day', [{ text: T.lift }, block(7)], undefined],
    ['is none without a block', [lift(3)], undefined],
    ['may stand beside other words', [{ day: 3, text: `${T.harmless} ${T.lift}` }, block(7)], 3],
    ['is no other message', [{ day: 3, text: T.harmless }, block(7)], undefined],
    ['is none that blocks, too', [{ day: 3, text: `${T.lift} ${T.block}` }, block(7)], undefined],
  ])('%s', (_, notices, day) => {
    expect(caseOf(notices).liftedAt).toBe(day && Date.parse(stamp(day)));
  });

  it('is none of the message at hand', () => {
    expect(caseOf([block(7)], { notice: T.lift }).liftedAt).toBeUndefined();
  });
});

describe('a block after which something was lifted', () => {
  const lifted = [
    { day: 3, text: T.block },
    { day: 5, text: T.lift },
  ];
  const decided = (...given: Parameters<typeof caseOf>) => {
    const { kind, decided: is } = told(...given);
    return [kind, is];
  };

  it('is over, as far as anybody knows', () => {
    expect(decided(lifted)).toEqual(['undecided', false]);
    expect(decided([{ day: 3, text: T.block }], { notice: T.lift })).toEqual(['undecided', false]);
    expect(decided(lifted, { status: 'active' })).toEqual(['undecided', false]);
  });

  it('is over whatever else came since', () => {
    expect(decided([...lifted, { day: 9, text: T.signIn }])).toEqual(['undecided', false]);
    expect(decided([...lifted, { day: 9, text: T.lorem }])).toEqual(['undecided', false]);
  });

  it('is not where the account is closed', () => {
    expect(decided(lifted, { status: 'suspended' })).toEqual(['account-restriction', true]);
  });

  it('is not where another came since, or nothing says when it was lifted', () => {
    expect(decided([...lifted, { day: 7, text: T.block }])).toEqual(['account-restriction', true]);
    expect(decided([lifted[0] as Given, { text: T.lift }])).toEqual(['account-restriction', true]);
    const sameInstant = [{ day: 5, text: T.block }, lifted[1] as Given];
    expect(decided(sameInstant)).toEqual(['account-restriction', true]);
    expect(decided(sameInstant.toReversed())).toEqual(['account-restriction', true]);
  });

  it('is not where only other messages came since', () => {
    expect(
      decided([
        { day: 3, text: T.block },
        { day: 5, text: T.harmless },
      ])[0],
    ).toBe('undecided');
    expect(
      decided([
        { day: 3, text: T.block },
        { day: 5, text: T.order },
      ]),
    ).toEqual(['account-restriction', true]);
  });

  it('makes what came before it and cannot be read say nothing', () => {
    const lift = { day: 5, text: T.lift };
    expect(decided([lift, { day: 3, text: T.lorem }])[0]).toBe('not-a-restriction');
    expect(decided([lift, { day: 5, text: T.lorem }])[0]).toBe('undecided');
    expect(decided([lift, { day: 7, text: T.lorem }])[0]).toBe('undecided');
    expect(decided([{ text: T.lift }, { day: 3, text: T.lorem }])[0]).toBe('undecided');
  });
});

describe('what nobody here can read', () => {
  it('may close the account, unless it is filed under an order', () => {
    const beside = (...notices: Given[]) => told([{ day: 9, text: T.signIn }, ...notices]).kind;
    expect(beside()).toBe('sign-in-challenge');
    expect(beside({ day: 9, text: T.lorem })).toBe('undecided');
    expect(beside({ day: 9, text: T.lorem, kind: 'order' })).toBe('sign-in-challenge');
    expect(beside({ day: 9, text: T.lorem, kind: 'order' }, { day: 9, text: T.lorem })).toBe('undecided');
    expect(beside({ day: 9 })).toBe('sign-in-challenge');
  });

  it('makes no reason of a harmless message decide', () => {
    const harmless = { day: 9, text: T.harmless };
    expect(told([harmless])).toMatchObject({ kind: 'not-a-restriction', decided: true });
    expect(told([harmless, { day: 9, text: T.lorem }])).toMatchObject({ kind: 'undecided', decided: false });
    // A reason that was stated decides beside it.
    expect(told([{ day: 9, text: T.lorem, reason: 'owed' }])).toMatchObject({
      kind: 'undecided',
      decided: true,
    });
  });
});

describe('a reason stands out', () => {
  const of = (first: string, second: string) =>
    told([], {
      notice: 'one',
      parts: { notices: [wording('n', ['one'], { reasons: { disputed: first, owed: second } })] },
    });

  it.each([
    ['0.5', '0.25', true],
    ['0.499', '0', false],
    ['0.5', '0', true],
    ['0.5', '0.251', false],
    ['0.25', '0.75', true],
  ])('by its weight and its lead: %s and %s', (first, second, decided) => {
    expect(of(first, second)).toMatchObject({
      decided,
      kind: decided ? 'account-restriction' : 'undecided',
      says: decided ? guideWith().common.kinds['account-restriction'] : guideWith().common.kinds.undecided,
    });
  });

  it('is said by its name where the guide has no sentence for it', () => {
    expect(told([], { notice: T.block, common: { kinds: {} } }).says).toBe('account-restriction');
  });
});

describe('the evidence of a reason', () => {
  it('is what messages say, state and are filed under', () => {
    const { reasons } = told(
      [
        { day: 9, text: T.block, reason: 'owed' },
        { day: 8, text: T.lorem },
      ],
      {
        status: 'suspended',
      },
    );
    const weight = 0.5;
    expect(reasons).toEqual([
      {
        reason: 'disputed',
        title: 'Disputed',
        means: 'means Disputed',
        weight,
        because: ['It says “closed by us”: what block means suspended'],
        evidence: [{ kind: 'notice', id: 'block', weight: 0.75, sources: [cited('page')] }],
        difficulty: {
          value: 'hard',
          sources: [{ ...cited('page'), title: 'A page' }],
        },
      },
      {
        reason: 'owed',
        title: 'Owed',
        means: 'means Owed',
        weight,
        because: ['Filed under Owed.'],
        evidence: [{ kind: 'stated', id: 'owed', weight: 0.75, sources: [] }],
        difficulty: { value: 'unknown', sources: [] },
      },
    ]);
  });

  it('is a status, in words as far as they are known', () => {
    const [only, ...others] = told([], { status: 'deactivated' }).reasons;
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      reason: 'voluntary-deactivation',
      because: ['It is deactivated, {unheard}.'],
      evidence: [{ kind: 'status', id: 'deactivated', weight: 0.75, sources: [] }],
    });
  });

  it('has the words of each wording', () => {
    const { reasons } = told([], {
      notice: 'one two',
      parts: {
        notices: [
          wording('n', ['one'], { reasons: { owed: '0.25' } }),
          wording('m', ['two'], { reasons: { owed: '0.5' } }),
        ],
      },
    });
    expect(reasons[0]?.because).toEqual(['It says “two”: what m means ', 'It says “one”: what n means ']);
  });

  it('is a fact: its numbers, or the title where the message asks', () => {
    const { reasons, kind } = told([], {
      metrics: { disputes: 4, debts: 2, late: 1 },
      facts: { shared: true },
    });
    expect(kind).toBe('undecided');
    expect(Object.fromEntries(reasons.map(({ reason: key, because }) => [key, because]))).toEqual({
      disputed: ['Data: No. 4 disputes.'],
      owed: ['Data: 2 debts, 1 late.'],
      shared: ['Data: An account of several people.'],
    });
    expect(reasons.map(({ evidence }) => evidence[0])).toMatchObject([
      { kind: 'finding', id: 'golden.test.disputes', weight: 0.25, sources: [{ title: 'A page' }] },
      { kind: 'finding', id: 'golden.test.debts', weight: 0.25 },
      { kind: 'finding', id: 'golden.test.sharing', weight: 0.25 },
    ]);
  });

  it('is no fact of a rule that did not fire', () => {
    expect(weightsOf([], { metrics: { disputes: 2 } })).toEqual({});
    expect(weightsOf([], { metrics: { disputes: 2, debts: 1, late: 1 } })).toEqual({ owed: 0.75 });
  });

  it('is no fact that adds no point to the score', () => {
    const light = { ...SCORING, severity: { ...SCORING.severity, high: 0.001 } };
    const snapshot = {
      ...{ snapshotVersion: 1, platform: 'golden', role: 'test', asOf: AS_OF },
      metrics: { disputes: 4 },
    };
    const of = (rules: Ruleset) => diagnoseCase(snapshot, rules, guideWith(), {});
    const { report, diagnosis } = of({ ...ruleset, scoring: light });
    expect(report.findings.find(({ status }) => status === 'fired')).toMatchObject({ points: 0 });
    expect(diagnosis.reasons).toEqual([]);
    expect(of(ruleset).diagnosis.reasons).toHaveLength(1);
  });

  it('is not mistaken for other evidence that has the same name', () => {
    const notices = [
      wording('owed', ['one'], { reasons: { disputed: '0.5' }, sources: [{ source: 'page' }] }),
      wording('golden.test.debts', ['two'], { reasons: { shared: '0.5' } }),
    ];
    const { reasons } = told([{ day: 9, text: 'one two', reason: 'owed' }], {
      parts: { notices },
      metrics: { debts: 1, late: 1 },
    });
    const sources = reasons.flatMap(({ evidence }) =>
      evidence.map(({ kind, id, sources: pages }) => [kind, id, pages.length]),
    );
    expect(new Set(sources)).toEqual(
      new Set([
        ['stated', 'owed', 0],
        ['finding', 'golden.test.debts', 1],
        ['notice', 'owed', 1],
        ['notice', 'golden.test.debts', 0],
      ]),
    );
  });

  it('of several messages counts once for each wording', () => {
    const twice = [
      { day: 3, text: T.block },
      { day: 5, text: T.block },
    ];
    expect(weightsOf(twice)).toEqual({ disputed: 0.75 });
  });
});

describe('a wording of several messages', () => {
  const both: readonly Notice[] = [
    wording('set', [['account', 'closed']], { reasons: { disputed: '0.75' } }),
  ];
  const done = 'Your account was closed.';
  const announced = 'Your account may be closed.';
  const stages = (...texts: string[]) =>
    told(
      texts.map((text, i) => ({ day: 9 - i, text })),
      { parts: { notices: [...both] } },
    ).notices.map(({ id, stage }) => `${id} ${stage}`);

  it('is told as done where one of them says so', () => {
    expect(stages(announced)).toEqual(['set warning']);
    expect(stages(done)).toEqual(['set block']);
    expect(stages(done, announced)).toEqual(['set block']);
    expect(stages(announced, done)).toEqual(['set block']);
  });

  it('is that of the newest otherwise', () => {
    const parts = { notices: [wording('n', [['one'], ['two']])] };
    const words = (...texts: string[]) =>
      told(
        texts.map((text, i) => ({ day: 9 - i, text })),
        { parts },
      ).notices.map((notice) => notice.words);
    expect(words('one', 'two')).toEqual(['one']);
    expect(words('two', 'one')).toEqual(['two']);
    const warns = { notices: [wording('n', [['one'], ['two']], { stage: 'warning' })] };
    expect(
      told(
        [
          { day: 9, text: 'one' },
          { day: 8, text: 'two' },
        ],
        { parts: warns },
      ).notices[0]?.words,
    ).toBe('one');
  });
});

describe('the wordings that are shown', () => {
  it('tell what they mean, with their numbers and pages', () => {
    const notices = [wording('n', ['{n} logins'], { sources: [{ source: 'page', says: 'Words.' }] })];
    expect(told([], { notice: 'Now 6 logins', parts: { notices } }).notices).toEqual([
      {
        id: 'n',
        words: '6 logins',
        scope: 'account',
        stage: 'block',
        says: 'what n means',
        numbers: [6],
        sources: [{ ...cited('page'), says: 'Words.' }],
      },
    ]);
  });
});

describe('a message with a reader', () => {
  const BLOCK = 'Your account was suspended';
  const cause = `${BLOCK} because of a chargeback.`;
  const common: More['common'] = {
    classes: {
      chargeback: { title: 'Chargebacks', says: 'of chargebacks.', reasons: ['disputed'], step: stepOf() },
      policy: { title: 'Acts', says: 'of acts.', reasons: [], step: stepOf() },
      rules: { title: 'Rules', says: 'of rules.', reasons: [], step: stepOf() },
      ip: { title: 'Brands', says: 'of brands.', reasons: [], step: stepOf() },
    },
    bare: [wording('bare', ['was suspended'])],
  };
  const read = (notices: readonly Given[], more: More = {}) => caseOf(notices, { lexicon, common, ...more });
  const toldBy = (notice: string, more: More = {}) => read([], { notice, ...more }).diagnosis;

  it('names its class, and the reason that stands for it', () => {
    expect(toldBy(cause)).toMatchObject({
      kind: 'account-restriction',
      decided: true,
      class: 'chargeback',
      open: [],
      words: ['chargeback'],
      clause: null,
      asks: null,
      questions: [],
      notices: [{ id: 'class-chargeback', words: 'chargeback' }],
      reasons: [{ reason: 'disputed', weight: 0.6 }],
    });
    expect(told([], { notice: cause, common })).toMatchObject({
      class: null,
      notices: [{ id: 'bare' }],
      reasons: [],
    });
  });

  it('is the newest that has words', () => {
    const notices = [
      { day: 9, kind: 'warning' },
      { day: 7, text: cause },
      { day: 5, text: `${BLOCK} because of nudity.` },
    ];
    expect(read(notices).diagnosis.class).toBe('chargeback');
    expect(read(notices, { notice: `${BLOCK} because of gambling.` }).diagnosis.words).toEqual(['gambling']);
  });

  it.each([
    [{ kind: 'restriction' }, undefined, 'chargeback'],
    [{ kind: 'suspension' }, undefined, 'chargeback'],
    [{ kind: 'other' }, 'terminated', 'chargeback'],
    [{ kind: 'other' }, undefined, null],
    [{ kind: 'warning' }, 'active', null],
    [{}, undefined, null],
  ])('of the kind %j to an account that is %s may only name its cause: %s', (notice, status, named) => {
    const text = 'There was a chargeback.';
    const { diagnosis } = read([{ day: 9, text, ...notice }], status ? { status } : {});
    expect(diagnosis.class).toBe(named);
    expect(diagnosis.notices.map(({ id, stage }) => [id, stage])).toEqual(
      named ? [['class-chargeback', 'cause']] : [],
    );
  });

  it('outweighs wordings of the guide that name another reason', () => {
    const notices = [wording('severe', ['account was suspended'], { reasons: { owed: '0.75' } })];
    const { reasons, notices: shown } = toldBy(cause, { parts: { notices } });
    expect(reasons.map(({ reason: key }) => key)).toEqual(['disputed']);
    expect(shown.map(({ id }) => id)).toEqual(['class-chargeback', 'severe']);
    expect(toldBy(`${BLOCK}.`, { parts: { notices } }).reasons.map(({ reason: key }) => key)).toEqual([
      'owed',
    ]);
  });

  it('tells what it asks for where it names no cause', () => {
    const asking = toldBy(`${BLOCK}. Please upload a form.`);
    expect(asking.asks).toBe('Please upload a form');
    expect(asking.questions.map(({ id }) => id)).toEqual(['message-none']);
    // A wording of the guide names the cause.
    const notices = [wording('severe', ['account was suspended'], { reasons: { owed: '0.75' } })];
    expect(toldBy(`${BLOCK}. Please upload a form.`, { parts: { notices } })).toMatchObject({
      asks: null,
      questions: [],
    });
  });

  it('leaves several open, or has words of its own', () => {
    expect(toldBy(`${BLOCK} because of a chargeback or counterfeit goods.`)).toMatchObject({
      kind: 'undecided',
      class: null,
      open: ['chargeback', 'ip'],
    });
    expect(toldBy(`${BLOCK} because the moon fell.`)).toMatchObject({
      clause: 'the moon fell',
      kind: 'account-restriction',
      decided: false,
    });
  });

  it.each([
    ['a class without a reason', 'because of nudity.', 'account-restriction', true],
    ['only rules', 'because of the agreement.', 'undecided', true],
    ['no cause', 'yesterday.', 'undecided', false],
  ])('that names %s is told all the same', (_, rest, kind, isElse) => {
    const { diagnosis, isElse: is } = read([], { notice: `${BLOCK} ${rest}` });
    expect([diagnosis.kind, is]).toEqual([kind, isElse]);
  });

  it('says whether the guide speaks of its act', () => {
    expect(read([], { notice: cause }).fits).toBe(true);
    expect(read([], { notice: cause, parts: { acts: { chargeback: ['fraud'] } } }).fits).toBe(false);
    expect(read([]).fits).toBe(true);
    expect(caseOf([{ text: T.block }])).toMatchObject({ fits: true, isElse: false });
  });

  it('asks nothing of an account that is not restricted', () => {
    expect(toldBy('We saw a new signin.')).toMatchObject({ kind: 'sign-in-challenge', questions: [] });
    const announced = toldBy('Your account will be suspended. Anybody is told of a chargeback.');
    expect(announced).toMatchObject({ kind: 'not-a-restriction', open: ['chargeback'], questions: [] });
  });

  it('announces nothing where it only names a cause', () => {
    const text = 'There was a chargeback on 5 April.';
    const { diagnosis } = read([{ day: 20, text }], { status: 'terminated' });
    expect(diagnosis).toMatchObject({ class: 'chargeback', announcedFor: null });
  });

  it('shows signs of a copy', () => {
    const text = `${cause} Click https://elsewhere.test/a within 24 hours or it is gone forever.`;
    expect(toldBy(text).phishing.map(({ sign }) => sign)).toContain('host');
    expect(toldBy(cause).phishing).toEqual([]);
    expect(told([], { notice: text }).phishing).toEqual([]);
  });
});

describe('the day of an announced block', () => {
  const day = (text: string, more: More = {}) =>
    told([], { notice: `${T.warn} ${text}`, ...more }).announcedFor;

  it('is that of the newest message, where it warns', () => {
    expect(day('It ends on 5 April.')).toBe('2026-04-05');
    expect(day('It ends soon.')).toBeNull();
    expect(told([], { notice: `${T.block} It ended on 5 April.` }).announcedFor).toBeNull();
    expect(told([], { notice: `${T.order} It ends on 5 April.` }).announcedFor).toBeNull();
    expect(day(`${T.order} It ends on 5 April.`)).toBe('2026-04-05');
    expect(day(`${T.block} It ended on 5 April.`)).toBeNull();
    expect(told([{ day: 9, text: `${T.warn} On 5 April.` }], { notice: T.order }).announcedFor).toBeNull();
    expect(told([], { notice: 'It ends on 5 April.' }).announcedFor).toBeNull();
  });

  it('is no day of a warning about something else', () => {
    const notices = [wording('n', ['watch out'], { scope: 'order', stage: 'warning' })];
    expect(told([], { notice: 'Watch out: 5 April', parts: { notices } }).announcedFor).toBeNull();
    const account = [wording('n', ['watch out'], { scope: 'account', stage: 'reply' })];
    expect(told([], { notice: 'Watch out: 5 April', parts: { notices: account } }).announcedFor).toBeNull();
  });

  it('is counted from when the message came', () => {
    // Before both days two are ahead, after the first only the other one is.
    const text = `${T.warn} It ends on 05/03/2026 .`;
    expect(told([{ at: '2026-02-20T00:00:00Z', text }]).announcedFor).toBeNull();
    expect(told([{ day: 20, text }]).announcedFor).toBe('2026-05-03');
    expect(told([], { notice: text }).announcedFor).toBe('2026-05-03');
  });

  it('stands in the sentence that announces it, where a reader finds that', () => {
    const text = 'Your account will be suspended on 5 April. Answer by 3 April.';
    const parts = { notices: [wording('n', ['will be suspended'], { stage: 'warning' })] };
    expect(told([], { notice: text, parts }).announcedFor).toBeNull();
    expect(told([], { notice: text, parts, lexicon }).announcedFor).toBe('2026-04-05');
  });
});

describe('the questions of a diagnosis', () => {
  const question = (...tells: string[]) => ({
    ask: 'Ask.',
    how: 'How.',
    ...(tells[0] ? { tells } : {}),
  });
  const questions: Guide['questions'] = {
    first: { ...question(), sources: [{ source: 'page' }] },
    disputed: question('disputed'),
    second: question(),
    owed: question('unheard', 'owed'),
    third: question(),
    shared: question('shared'),
  };
  const asked = (
    notices: readonly Notice[],
    notice: string | undefined,
    more: More = {},
    given: readonly Given[] = [],
  ) =>
    told(given, {
      ...(notice ? { notice } : {}),
      parts: { questions, notices: [...notices] },
      ...more,
    }).questions.map(({ id }) => id);
  const one = (more: Partial<Notice>) => [wording('n', ['one'], more)];

  it('are those of the wordings, once each, as far as the guide has them', () => {
    const notices = [
      ...one({ reasons: { owed: '0.75' }, questions: ['third', 'gone', 'shared'] }),
      wording('m', ['two'], { questions: ['shared', 'first'] }),
    ];
    expect(asked(notices, 'one two')).toEqual(['third', 'shared', 'first']);
    expect(asked(one({ reasons: { owed: '0.75' } }), 'one')).toEqual([]);
  });

  it('are two general ones and those that tell the likeliest reasons apart, if none is decided', () => {
    const reasons = { shared: '0.1', owed: '0.3', disputed: '0.2' };
    expect(asked(one({ reasons }), 'one')).toEqual(['first', 'second', 'disputed', 'owed']);
    expect(asked(one({ reasons, questions: ['third'] }), 'one')).toEqual(['third', 'disputed', 'owed']);
    expect(asked([], undefined, { status: 'suspended' })).toEqual(['first', 'second']);
  });

  it('are no general ones where the account is not restricted', () => {
    const reasons = { owed: '0.3' };
    expect(asked(one({ reasons, scope: 'sign-in' }), 'one')).toEqual(['owed']);
    expect(asked(one({ reasons, scope: 'none' }), 'one')).toEqual([]);
    expect(asked(one({ reasons, scope: 'none', questions: ['third'] }), 'one')).toEqual(['third']);
    expect(asked([], undefined, { status: 'active' })).toEqual([]);
  });

  it('say how to find out, and by which page', () => {
    expect(told([], { status: 'suspended', parts: { questions } }).questions).toEqual([
      { id: 'first', ask: 'Ask.', how: 'How.', sources: [cited('page')] },
      { id: 'second', ask: 'Ask.', how: 'How.', sources: [] },
    ]);
    expect(told([], { status: 'suspended' }).questions).toEqual([]);
  });
});

describe('a snapshot at an instant', () => {
  const at = '2026-03-10T00:00:00Z';
  const until = (lists: object, asOf = at) => {
    const snapshot = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: AS_OF, region: 'US' };
    return snapshotUntil(openCase({ ...snapshot, ...lists }, ruleset, { asOf }));
  };

  it('has what happened until then, and what has no day', () => {
    const notices = [
      { id: 'before', at: '2026-03-09T23:59:59Z' },
      { id: 'then', at },
      { id: 'after', at: '2026-03-10T00:00:01Z' },
      { id: 'undated' },
      { id: 'not yet', at: null },
    ];
    expect(until({ notices }).notices?.map(({ id }) => id)).toEqual(['before', 'then', 'undated']);
  });

  it('counts items of one id once, and those of a list without times all', () => {
    const { notices, devices } = until(
      {
        notices: [
          { id: 'same', at: '2026-03-01T00:00:00Z' },
          { id: 'same', at: '2026-03-01T00:00:00Z' },
        ],
        devices: [{ id: 'one' }, { id: 'two' }],
      },
      AS_OF,
    );
    expect(notices).toHaveLength(1);
    expect(devices?.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('says of other things what it said', () => {
    const result = until({ orders: [] });
    expect(result).toMatchObject({ region: 'US', orders: [] });
    expect('notices' in result).toBe(false);
  });
});
