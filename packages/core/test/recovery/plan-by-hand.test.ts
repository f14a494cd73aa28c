import { describe, expect, it } from 'vitest';
import { OptionsError, type PlanOptions, planRecovery, type RecoveryPlan } from '../../src/index.ts';
import { NOTICE_CLASSES, type NoticeLexicon } from '../../src/notices/lexicon.ts';
import type { Amount, GuideStep, Notice } from '../../src/ruleset/guide-language.generated.ts';
import type { Guide } from '../../src/ruleset/ruleset.generated.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';
import { cited, guideWith, OTHER, PAGE, stepOf } from './small-guide.ts';

// A Monday.
const AS_OF = '2026-03-09T10:00:00Z';
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T10:00:00Z`;
const days = (max: number): Amount => ({ max, unit: 'days' });
const hours = (max: number): Amount => ({ max, unit: 'hours' });

const level = (gte: string, severity: 'low' | 'high') => ({
  when: { metric: 'late', gte },
  severity,
  evidence: 'official' as const,
  sources: PAGE,
});
const ruleset = rulesetAround({
  zone: '+03:00',
  title: 'Golden, test',
  metrics: { late: { title: 'Late orders', unit: 'orders', worse: 'higher' } },
  rules: [
    ruleOf({ id: 'golden.test.late', cause: 'late', levels: [level('10', 'low'), level('20', 'high')] }),
    ruleOf({ id: 'golden.test.too-late', cause: 'late', levels: [level('500', 'high')] }),
  ],
  reasons: {
    performance: { title: 'Performance', means: 'The account does not perform.' },
    security: { title: 'Security', means: 'Somebody else may have signed in.' },
  },
});

const noticeOf = (id: string, match: string, more: Partial<Notice> = {}): Notice => ({
  id,
  lang: 'en',
  match: [match],
  scope: 'account',
  stage: 'block',
  reasons: {},
  says: `It is ${id}.`,
  ...more,
});
const BLOCKED = 'The account is blocked.';
const INSECURE = 'It is blocked for security.';
const NOTICES = [
  noticeOf('insecure', 'blocked for security', { reasons: { security: '0.8' } }),
  noticeOf('blocked', 'account is blocked'),
  noticeOf('announced', 'will be closed', { stage: 'warning' }),
  noticeOf('a-way-back', 'confirm who you are', { stage: 'route', reasons: { security: '0.8' } }),
  noticeOf('of-an-order', 'order is on hold', { scope: 'order' }),
];

/** Messages are codes, or a block with a cause in its own words. */
const LEXICON: NoticeLexicon = {
  classes: Object.fromEntries(NOTICE_CLASSES.map((name) => [name, ''])) as NoticeLexicon['classes'],
  frames: { account: 'account', block: 'closed', because: 'because' },
  phishing: {},
  codes: {
    E_POLICY: { kind: 'restriction', class: 'policy', says: 'A rule of content.' },
    E_RULES: { kind: 'restriction', class: 'rules', says: 'Some rule.' },
    E_REVIEW: { kind: 'restriction', class: 'review', says: 'It is looked at.' },
    E_ORDER: { kind: 'order-only', class: 'policy', says: 'It is about one order.' },
    E_CAUSE: { kind: 'other', class: 'policy', says: 'Nobody says what came of it.' },
  },
};

interface Given extends PlanOptions {
  readonly guide?: Partial<Guide>;
  readonly common?: Partial<Guide['common']>;
}

/** The plan of a suspended account, or of what is given instead. */
function plan(snapshot: object = {}, { guide, common, ...options }: Given = {}): RecoveryPlan {
  return planRecovery(
    {
      snapshotVersion: 1,
      platform: 'golden',
      role: 'test',
      asOf: AS_OF,
      account: { status: 'suspended' },
      ...snapshot,
    } as unknown,
    ruleset,
    guideWith({ notices: NOTICES, ...guide }, common),
    options,
  );
}
const ACTIVE = { account: { status: 'active' } };
const UNKNOWN = { account: {} };
const told = (text: string, at = day(2)) => ({ notices: [{ at, text }] });
const sent = (submittedAt: string, status: string, more: object = {}) => ({ submittedAt, status, ...more });
const rejected = sent(day(3), 'rejected', { decidedAt: day(5) });
/** A line of steps, one after the other, in every state. */
const lineOf = (steps: Record<string, GuideStep>): Partial<Guide> => {
  const ids = Object.keys(steps);
  const states = ['fresh', 'pending', 'overdue', 'rejected', 'rejected-again', 'accepted', 'deleted'];
  return {
    steps,
    lines: Object.fromEntries(states.map((state) => [state, ids])),
    kindLines: { 'not-a-restriction': ids, 'order-only': ids },
  };
};
const stepIds = ({ steps }: RecoveryPlan): string[] => steps.map(({ id }) => id);
const notesOf = ({ notes }: RecoveryPlan, code: string): unknown[] =>
  notes.filter((note) => note.code === code).map(({ args }) => args);

describe('the options of a plan', () => {
  const problems = (options: PlanOptions): string[] => {
    try {
      plan({}, options);
    } catch (error) {
      if (error instanceof OptionsError) return error.issues.map(({ code, path }) => `${code} ${path}`);
      throw error;
    }
    return [];
  };

  it.each([
    '2026-02-30',
    '2026-2-3',
    '26-02-03',
    '2026-02-030',
    '2026-02-03T00:00:00Z',
    'x2026-02-03',
    '2026-02-03 ',
    '20260203',
    '',
  ])('take "%s" for no day', (holiday) => {
    expect(problems({ holidays: ['2026-12-25', holiday] })).toEqual(['not-a-date options.holidays[1]']);
  });

  it('are told of all at once', () => {
    expect(problems({ holidays: ['x', 'y'], saleEnds: 'tonight', zoneOffset: '2' })).toEqual([
      'not-a-date options.holidays[0]',
      'not-a-date options.holidays[1]',
      'not-a-time options.saleEnds',
      'not-an-offset options.zoneOffset',
    ]);
    expect(problems({ saleEnds: '2026-03-09' })).toEqual(['not-a-time options.saleEnds']);
  });

  it('may be left out, or be right', () => {
    expect(
      planRecovery(
        { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: AS_OF } as unknown,
        ruleset,
        guideWith(),
      ).asOf,
    ).toBe(AS_OF);
    expect(problems({ holidays: [], saleEnds: AS_OF, zoneOffset: '-03:30' })).toEqual([]);
    expect(problems({ holidays: undefined, saleEnds: undefined, zoneOffset: () => 60 })).toEqual([]);
    // As in data from JSON.
    expect(problems({ holidays: null, saleEnds: null } as never)).toEqual([]);
  });

  it('say days without work, the instant and the clock', () => {
    const guide = lineOf({ a: stepOf({ expected: { max: 1, unit: 'working-days' } }) });
    const made = plan(
      {},
      {
        guide,
        holidays: ['2026-03-10', '2026-03-11'],
        asOf: '2026-03-09T12:00:00+02:00',
        zoneOffset: '+05:00',
      },
    );
    expect(made).toMatchObject({ asOf: AS_OF, zone: '+05:00', steps: [{ expected: day(12), restDays: 2 }] });
    expect(plan()).toMatchObject({ zone: '+03:00' });
    expect(plan({ utcOffset: '+01:00' })).toMatchObject({ zone: '+01:00' });
  });
});

describe('a plan', () => {
  it('says of a guide that says nothing that there is nothing', () => {
    expect(plan()).toMatchObject({
      state: 'fresh',
      reason: null,
      steps: [],
      explains: [],
      cases: [],
      replyChecks: null,
      noExplanation: null,
      emergency: null,
      checklist: null,
      orders: [],
      belongings: [],
      final: false,
      limits: null,
    });
    expect(plan({}, { guide: { limits: 'Nobody was asked.' } }).limits).toBe('Nobody was asked.');
  });

  it('has its reason and the cases of its way', () => {
    const path = {
      reasons: ['security'],
      cases: [{ title: 'One case', took: days(2), sources: OTHER }],
      sources: PAGE,
    };
    const made = plan(told(INSECURE), { guide: { paths: [path] } });
    expect(made.reason).toBe('security');
    expect(made.cases).toEqual([{ title: 'One case', took: days(2), sources: [cited('other')] }]);
  });

  it('says the state in words, else as it is called', () => {
    expect(plan({}, { common: { states: { fresh: 'Nothing was sent.' } } }).stateSays).toBe(
      'Nothing was sent.',
    );
    expect(plan({}, { common: { states: {} } }).stateSays).toBe('fresh');
  });

  it.each([
    ['terminated', [], true],
    ['deleted', [], true],
    ['suspended', [], false],
    ['suspended', [rejected], false],
    ['suspended', [rejected, sent(day(6), 'rejected', { newEvidence: true })], true],
    ['active', [], false],
  ])('of an account that is %s, after %j, is the last: %s', (status, appeals, final) => {
    expect(plan({ account: { status }, appeals }).final).toBe(final);
  });

  it.each([
    [12, [true]],
    [9, []],
    [undefined, [false]],
  ])('has a step of which the condition is read from the account: %s late orders', (late, sure) => {
    const guide = lineOf({ a: stepOf({ applies: { metric: 'late', gte: '10' } }) });
    const made = plan(late === undefined ? {} : { metrics: { late } }, { guide });
    expect(made.steps.map((step) => step.sure)).toEqual(sure);
  });

  it('refuses a guide with a condition that the ruleset does not have', () => {
    const guide = lineOf({ a: stepOf({ applies: { metric: 'gone', gte: '10' } }) });
    expect(() => plan({}, { guide })).toThrow(new RangeError('guide: there is no metric "gone"'));
  });

  it.each([
    [9, []],
    [10, ['Too many.', 'Some.']],
    [19, ['Too many.', 'Some.']],
    [20, ['Too many.', 'Far too many.', 'Some.']],
    [undefined, []],
  ])('explains a refusal by the rules that fired, from their level on: %s late orders', (late, texts) => {
    const explains = [
      { rule: 'golden.test.late', text: 'Too many.', sources: OTHER },
      { rule: 'golden.test.late', level: 2, text: 'Far too many.', sources: PAGE },
      { rule: 'golden.test.late', level: 1, text: 'Some.', sources: PAGE },
      { rule: 'golden.test.too-late', text: 'Much too many.', sources: PAGE },
      { rule: 'golden.test.gone', text: 'Never.', sources: PAGE },
    ];
    const made = plan(late === undefined ? {} : { metrics: { late } }, { guide: { explains } });
    expect(made.explains.map(({ text }) => text)).toEqual(texts);
    if (texts[0])
      expect(made.explains[0]).toEqual({
        ruleId: 'golden.test.late',
        text: 'Too many.',
        sources: [cited('other')],
      });
  });
});

describe('what to leave alone', () => {
  const doNot = {
    own: { text: 'Own.', why: 'For a reason.', sources: PAGE },
    both: { text: 'As the platform says it.' },
    sale: { text: 'In a sale.' },
    way: { text: 'On this way.' },
    step: { text: 'In this step.' },
  };
  const guide: Partial<Guide> = {
    doNot,
    emergency: { within: hours(1), do: ['Now.'], letGo: ['Later.'], doNot: ['sale', 'all'], sources: PAGE },
    paths: [{ reasons: ['security'], doNot: ['way', 'both'], lines: { fresh: ['a', 'b'] }, sources: PAGE }],
    steps: { a: stepOf({ doNot: ['step', 'way', 'gone'] }), b: stepOf({ doNot: ['own'] }) },
  };
  const common = {
    always: ['all', 'both'],
    doNot: { all: { text: 'Never.' }, both: { text: 'In common.' }, 'no-guessing': { text: 'No guesses.' } },
  };
  const avoided = (snapshot: object, options: PlanOptions = {}) =>
    plan(snapshot, { guide, common, ...options }).avoid.map(({ id }) => id);

  it('is told once each: always, in a sale, on this way, in its steps', () => {
    const all = ['all', 'both', 'way', 'step', 'own'];
    expect(avoided(told(INSECURE))).toEqual(all);
    expect(avoided({})).toEqual(['all', 'both', 'no-guessing', ...all.slice(2)]);
    expect(avoided(told(INSECURE), { saleEnds: day(10) })).toEqual(['all', 'both', 'sale', ...all.slice(2)]);
    expect(plan(told(INSECURE), { common }).avoid.map(({ id }) => id)).toEqual(['all', 'both']);
    const quiet = {
      ...guide,
      emergency: { within: hours(1), do: ['Now.'], letGo: ['Later.'], sources: PAGE },
    };
    expect(
      plan(told(INSECURE), { guide: quiet, common, saleEnds: day(10) }).avoid.map(({ id }) => id),
    ).toEqual(all);
  });

  it('is told in the words of the platform, with its reason and its sources', () => {
    const made = plan(told(INSECURE), { guide, common });
    expect(made.doNot).toEqual([
      'Never.',
      'As the platform says it.',
      'On this way.',
      'In this step.',
      'Own. For a reason.',
    ]);
    expect(made.avoid[0]).toEqual({ id: 'all', text: 'Never.', sources: [] });
    expect(made.avoid.at(-1)).toEqual({ id: 'own', text: 'Own. For a reason.', sources: [cited('page')] });
    expect(made.steps.map((step) => step.doNot)).toEqual([
      ['In this step.', 'On this way.'],
      ['Own. For a reason.'],
    ]);
  });
});

describe('the first step that is made of the message', () => {
  const first = (snapshot: object, notice: string): string | undefined =>
    stepIds(plan(snapshot, { guide: lineOf({ appeal: stepOf() }), notice, lexicon: LEXICON }))[0];

  it.each([
    ['a block of a class', {}, 'E_POLICY', true],
    ['a block of no class', {}, BLOCKED, false],
    ['an order of a class', ACTIVE, 'E_ORDER', true],
    ['an order of no class', ACTIVE, 'The order is on hold.', false],
    ['a cause alone, of an account of which nothing is known', UNKNOWN, 'E_CAUSE', true],
    ['a cause alone, of an account that is not closed', ACTIVE, 'E_CAUSE', false],
    ['a rejected appeal', { appeals: [rejected] }, 'E_POLICY', true],
    ['an open appeal', { appeals: [sent(day(8), 'pending')] }, 'E_POLICY', false],
    [
      'an appeal that is open for long',
      { appeals: [sent('2025-03-09T10:00:00Z', 'pending')] },
      'E_POLICY',
      false,
    ],
  ])('is there or not: %s', (_, snapshot, notice, isThere) => {
    expect(first(snapshot, notice)).toBe(isThere ? 'from-the-message' : 'appeal');
  });

  it('is none while an appeal is overdue', () => {
    const guide = lineOf({ appeal: stepOf({ moveOnAfter: days(7) }) });
    const made = plan(
      { appeals: [sent(day(1), 'pending')] },
      { guide, notice: 'E_POLICY', lexicon: LEXICON },
    );
    expect([made.state, ...stepIds(made)]).toEqual(['overdue', 'appeal']);
  });
});

describe('a sale', () => {
  const emergency = { within: hours(2), do: ['Now.'], letGo: ['Later.'], sources: PAGE };
  const queue = {
    usual: { max: 10, unit: 'minutes' },
    sale: { max: 45, unit: 'minutes' },
    sources: PAGE,
  } as const;
  const steps = lineOf({ agent: stepOf({ expected: hours(3), queue }) });
  const made = (saleEnds: string | undefined, more: Partial<Guide> = { emergency }) => {
    const one = plan({}, { guide: { ...steps, ...more }, saleEnds });
    return {
      until: one.emergency?.until ?? null,
      isOn: one.steps[0]?.queue?.sale,
      notes: one.notes.filter(({ code }) => code.startsWith('sale')),
    };
  };

  it('that is still on is an emergency, where the guide has advice for one', () => {
    const saleEnds = '2026-03-09T20:00:00Z';
    expect(made(saleEnds)).toEqual({ until: '2026-03-09T12:00:00Z', isOn: true, notes: [] });
    expect(plan({}, { guide: { ...steps, emergency }, saleEnds }).emergency?.inTime).toEqual(['agent']);
    const unknown = { code: 'sale-unknown', args: { at: saleEnds } };
    expect(made(saleEnds, {})).toEqual({ until: null, isOn: true, notes: [unknown] });
  });

  it('that is over is said to be, and one that nobody told of is not', () => {
    for (const saleEnds of [AS_OF, day(8)])
      expect(made(saleEnds)).toEqual({
        until: null,
        isOn: false,
        notes: [{ code: 'sale-over', args: { at: saleEnds } }],
      });
    expect(made(undefined)).toEqual({ until: null, isOn: false, notes: [] });
    const longAgo = plan({ asOf: '1969-03-09T10:00:00Z' }, { guide: { ...steps, emergency } });
    expect([longAgo.emergency, longAgo.steps[0]?.queue?.sale]).toEqual([null, false]);
  });
});

describe('a day for which something is announced', () => {
  const guide = lineOf({ a: stepOf(), b: stepOf() });
  const announced = (more: object) => {
    const made = plan(
      { ...ACTIVE, ...told('It will be closed on 20 March 2026.', day(8)), ...more },
      { guide },
    );
    const { deadline, deadlineKind, missed } = made.steps[0] ?? {};
    return [
      deadline,
      deadlineKind,
      missed,
      ...notesOf(made, 'announced-day').map((args) => ['ahead', args]),
      ...notesOf(made, 'announced-day-over').map((args) => ['over', args]),
      ...notesOf(made, 'deadline-missed'),
    ];
  };

  it('begins on the clock of the owner, and the first step ends before it', () => {
    const begins = '2026-03-19T21:00:00Z';
    const lastMinute = '2026-03-19T20:59:00Z';
    expect(announced({})).toEqual([lastMinute, 'act-by', false, ['ahead', { day: begins }]]);
    expect(announced({ utcOffset: '-02:00' })).toEqual([
      '2026-03-20T01:59:00Z',
      'act-by',
      false,
      ['ahead', { day: '2026-03-20T02:00:00Z' }],
    ]);
    const late = { step: 'A step', at: lastMinute };
    expect(announced({ asOf: begins })).toEqual([
      lastMinute,
      'act-by',
      true,
      ['over', { day: begins }],
      late,
    ]);
    expect(announced({ asOf: '2026-03-19T20:59:59Z' })).toEqual([
      lastMinute,
      'act-by',
      true,
      ['ahead', { day: begins }],
      late,
    ]);
  });

  it('is no matter where nothing is announced', () => {
    expect(announced({ notices: [] })).toEqual([null, null, false]);
  });
});

describe('no explanation', () => {
  const guide = { noExplanation: { after: hours(24), do: ['Ask.'], sources: PAGE } };
  const made = (snapshot: object, more: Given = {}) =>
    plan(snapshot, { guide, lexicon: LEXICON, ...more }).noExplanation;

  it.each<[string, object, PlanOptions, string | null]>([
    ['no message', {}, {}, day(10)],
    ['a block without a reason', told(BLOCKED), {}, day(3)],
    ['a block without a reason, undated', {}, { notice: BLOCKED }, day(10)],
    ['a block with a reason', told(INSECURE), {}, null],
    ['a way back with a reason', told('Please confirm who you are.'), {}, day(3)],
    ['a class', told('E_POLICY'), {}, null],
    ['a document and no act', told('E_RULES'), {}, day(3)],
    ['a review and no cause', told('E_REVIEW'), {}, day(3)],
    ['a reason in its own words', told('Your account was closed because the moon was full.'), {}, null],
    ['nothing, of an account that is not closed', ACTIVE, {}, null],
  ])('is given by %s', (_, snapshot, options, from) => {
    expect(made(snapshot, options)).toEqual(from && { from, do: ['Ask.'], sources: [cited('page')] });
  });

  it('is no matter where the guide does not say what to do', () => {
    expect(made({}, { guide: {} })).toBeNull();
  });
});

describe('what belongs to a restricted account only', () => {
  const checks = { every: hours(6), where: ['Mail.'], why: 'It may be spam.', sources: OTHER };
  const route = { id: 'complaint', title: 'Complain', do: ['Go.'], deadline: days(30) };
  const guide: Partial<Guide> = {
    replyChecks: checks,
    checklist: { documents: ['A bill.'], sources: PAGE },
    orders: (['paid', 'cart'] as const).map((id) => ({
      id,
      outlook: `Of ${id}.`,
      do: ['Ask.'],
      sources: PAGE,
    })),
  };
  const common = { afterBan: [route] };
  const made = (snapshot: object = {}, more: Partial<Guide> = {}) =>
    plan(snapshot, { guide: { ...guide, ...more }, common });

  it('is shown of no other, but for its orders', () => {
    const orders = [
      { placedAt: day(20), paidAt: day(20) },
      { placedAt: day(1), paidAt: day(1) },
    ];
    const active = made({ ...ACTIVE, orders });
    expect(active).toMatchObject({ replyChecks: null, checklist: null, belongings: [], afterBan: [] });
    expect(active.orders).toMatchObject([{ orderId: '#2', state: 'paid' }]);
    const closed = made({ orders });
    expect(closed.belongings.map(({ id }) => id)).toEqual(['cart']);
    expect(closed.orders).toEqual(active.orders);
    expect(made({ orders, ...UNKNOWN }).belongings).toEqual(closed.belongings);
  });

  it.each([
    ['from the time of the plan', [], '2026-03-09T16:00:00Z'],
    [
      'from the time at which the appeal was sent',
      [sent('2026-03-08T07:00:00Z', 'pending')],
      '2026-03-09T13:00:00Z',
    ],
    ['the next after one that is due now', [sent('2026-03-09T04:00:00Z', 'pending')], '2026-03-09T16:00:00Z'],
    ['from the time of the plan, where nobody knows that', [{ status: 'pending' }], '2026-03-09T16:00:00Z'],
  ])('are looks for an answer, %s', (_, appeals, first) => {
    const { replyChecks } = made({ appeals });
    const next = [0, 6, 12, 18].map((later) =>
      new Date(Date.parse(first) + later * 3_600_000).toISOString().replace('.000', ''),
    );
    expect(replyChecks).toEqual({
      everyHours: 6,
      next,
      where: ['Mail.'],
      why: 'It may be spam.',
      inSpam: null,
      sources: [cited('other')],
    });
    const inSpam = { value: 2, of: 5 };
    expect(made({}, { replyChecks: { ...checks, inSpam } }).replyChecks?.inSpam).toEqual(inSpam);
  });

  it('is a list of what to have ready', () => {
    const cite = [cited('page')];
    expect(made().checklist).toEqual({ documents: ['A bill.'], photos: [], text: [], sources: cite });
    const checklist = { documents: ['A bill.'], photos: ['A box.'], text: ['A line.'], sources: PAGE };
    expect(made({}, { checklist }).checklist).toEqual({ ...checklist, sources: cite });
  });

  it.each([
    ['the newest rejection', { ...told(BLOCKED), appeals: [rejected] }, '2026-04-04T10:00:00Z'],
    ['the restriction', told(BLOCKED), '2026-04-01T10:00:00Z'],
    ['the time of the plan', {}, '2026-04-08T10:00:00Z'],
  ])('are routes that are left, counted from %s', (_, snapshot, deadline) => {
    expect(made(snapshot).afterBan).toMatchObject([{ id: 'complaint', deadline }]);
  });

  it('are routes of its region', () => {
    const open = (region?: string) =>
      plan({ region }, { common: { afterBan: [{ ...route, regions: 'eu' }], regions: { eu: ['DE'] } } })
        .afterBan;
    expect(open('de')).toMatchObject([{ onlyIn: null }]);
    expect(open('BR')).toEqual([]);
    expect(open()).toMatchObject([{ onlyIn: 'eu' }]);
  });
});

describe('the remarks on a plan', () => {
  const way = lineOf({ a: stepOf() });
  const codes = (snapshot: object, more: Given = {}): string[] =>
    plan({ utcOffset: '+00:00', ...snapshot }, { guide: way, ...more }).notes.map(({ code }) => code);
  const open = sent(day(8), 'pending');

  it.each<[string, object, Given, string[]]>([
    ['all is known', { ...told(BLOCKED), appeals: [] }, {}, []],
    ['nothing of the case', {}, {}, ['appeals-unknown', 'restriction-day-unknown']],
    ['nothing at all', UNKNOWN, {}, ['appeals-unknown', 'restriction-day-unknown']],
    ['nothing restricts it', ACTIVE, {}, ['nothing-says-restricted']],
    ['a message says that nothing does', ACTIVE, { notice: 'The order is on hold.' }, []],
    ['what is announced only', ACTIVE, { notice: 'It will be closed.' }, []],
    ['a block of an account that seems open', { ...ACTIVE, appeals: [] }, { notice: BLOCKED }, []],
    ['a block of unknown day', { ...UNKNOWN, appeals: [] }, { notice: BLOCKED }, ['restriction-day-unknown']],
    ['no zone', { ...told(BLOCKED), appeals: [], utcOffset: undefined }, {}, ['zone-assumed']],
    ['one open appeal', { ...told(BLOCKED), appeals: [open] }, {}, []],
    ['two open appeals', { ...told(BLOCKED), appeals: [open, open] }, {}, ['several-pending']],
    ['no way back', { ...told(BLOCKED), appeals: [] }, { guide: {} }, ['no-way-back-known']],
    ['no way back of an open account', ACTIVE, { guide: {} }, ['nothing-says-restricted']],
    [
      'what nobody reads',
      { ...told('Bonjour.'), appeals: [] },
      {},
      ['message-not-recognised', 'restriction-day-unknown'],
    ],
  ])('say what is not known: %s', (_, snapshot, more, wanted) => {
    expect(codes(snapshot, more)).toEqual(wanted);
  });

  it('have numbers and names', () => {
    const made = plan(
      { notices: [{ text: 'Bonjour.' }, { text: 'Guten Tag.' }], appeals: [open, open, open] },
      { guide: {} },
    );
    expect(made.notes).toEqual([
      { code: 'message-not-recognised', args: { count: 2 } },
      { code: 'several-pending', args: { count: 3 } },
      { code: 'zone-assumed', args: { zone: '+03:00' } },
      { code: 'restriction-day-unknown', args: {} },
      { code: 'no-way-back-known', args: { title: 'Golden, test' } },
    ]);
  });

  const then = [{ when: 'It is done.', go: 'b' }];
  it.each<[string, Record<string, GuideStep>, string[]]>([
    ['a step that leads on and has no time', { a: stepOf({ then, title: 'First' }), b: stepOf() }, ['First']],
    [
      'the first of them',
      {
        a: stepOf({ then, title: 'First' }),
        b: stepOf({ then, title: 'Second' }),
        c: stepOf(),
      },
      ['First'],
    ],
    ['one that comes later', { a: stepOf(), b: stepOf({ then, title: 'Second' }), c: stepOf() }, ['Second']],
    ['a step that leads nowhere', { a: stepOf(), b: stepOf() }, []],
    ['a step with a usual time', { a: stepOf({ then, expected: days(1) }), b: stepOf() }, []],
    ['a step with a date to move on', { a: stepOf({ then, moveOnAfter: days(1) }), b: stepOf() }, []],
    [
      'a step that only may apply',
      {
        a: stepOf({ then, applies: { metric: 'late', gte: '10' } }),
        b: stepOf(),
      },
      [],
    ],
    ['a question that takes minutes', { 'find-reason': stepOf({ then }), b: stepOf() }, []],
    ['the last step', { a: stepOf(), b: stepOf({ then }) }, []],
  ])('name %s as one of which nobody knows how long it takes, or do not', (_, steps, titles) => {
    const made = plan({}, { guide: lineOf(steps) });
    expect(notesOf(made, 'undated-step')).toEqual(titles.map((step) => ({ step })));
  });

  it('name every step of which the last day is over', () => {
    const steps = {
      a: stepOf({ title: 'First', deadline: days(3), deadlineFrom: 'restriction' }),
      b: stepOf({ title: 'Second', deadline: days(30), deadlineFrom: 'restriction' }),
      c: stepOf({ title: 'Third', deadline: days(5), deadlineFrom: 'restriction' }),
    };
    expect(notesOf(plan(told(BLOCKED), { guide: lineOf(steps) }), 'deadline-missed')).toEqual([
      { step: 'First', at: day(5) },
      { step: 'Third', at: day(7) },
    ]);
  });
});
