import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../src/recovery/message-facts.ts';
import { type PlanStep, planSteps, type StepInputs } from '../../src/recovery/plan-steps.ts';
import type { Amount, GuideStep } from '../../src/ruleset/guide-language.generated.ts';
import type { Condition } from '../../src/ruleset/rule-language.generated.ts';
import type { Guide } from '../../src/ruleset/ruleset.generated.ts';
import { cited, datesOf, guideWith, ms, OTHER, PAGE, stepOf } from './small-guide.ts';

// A Monday.
const AS_OF = '2026-03-09T10:00:00Z';
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T10:00:00Z`;
const days = (max: number, min?: number): Amount => ({ max, unit: 'days', ...(min ? { min } : {}) });
const NO = { fact: 'no', is: true } as Condition;
const PERHAPS = { fact: 'perhaps', is: true } as Condition;
const NO_HISTORY = { state: 'fresh', known: true, pending: 0, sentAt: null, rejectedAt: null } as const;

/** The plan of some steps, in their order unless one is given. */
function plan(
  steps: NonNullable<Guide['steps']>,
  { ids = Object.keys(steps), ...more }: Partial<StepInputs> & { readonly ids?: readonly string[] } = {},
): PlanStep[] {
  return planSteps({
    guide: guideWith({ steps }),
    line: { path: null, reason: null, steps: ids },
    history: NO_HISTORY,
    asOf: ms(AS_OF),
    restrictedAt: undefined,
    announcedAt: null,
    message: NO_FACTS,
    sale: false,
    holds: (condition) => (condition === NO ? false : condition === PERHAPS ? null : true),
    rules: datesOf(),
    ...more,
  });
}
const only = (step: Partial<GuideStep>, more: Partial<StepInputs> = {}): PlanStep | undefined =>
  plan({ only: stepOf(step) }, more)[0];
/** Outcomes that lead to other steps. */
function to(...ids: string[]): Pick<GuideStep, 'then'> {
  const then = ids.map((go) => ({ when: `It leads to ${go}.`, go }));
  return { then };
}

describe('a step on the calendar', () => {
  it('has nothing but its words where its guide says no more', () => {
    expect(only({ title: 'Ask', do: ['Ask once.'] })).toEqual({
      id: 'only',
      title: 'Ask',
      do: ['Ask once.'],
      needs: [],
      attach: [],
      sure: true,
      begins: AS_OF,
      dated: true,
      usual: null,
      howLong: null,
      earliest: null,
      expected: null,
      moveOn: null,
      deadline: null,
      deadlineKind: null,
      afterRejection: null,
      missed: false,
      restDays: 0,
      pauses: null,
      queue: null,
      success: null,
      cases: [],
      doNot: [],
      leadsTo: [],
      when: [],
      rights: null,
      sources: [],
    });
  });

  it('shows all that its guide says, with the sources of each', () => {
    const took = days(2);
    const success = { value: 0.4, of: 'access', sampleSize: 3, note: 'Few cases.', sources: OTHER } as const;
    expect(
      only({
        needs: ['A paper.'],
        attach: ['A photo.'],
        expected: days(5, 2),
        howLong: { says: 'A week.', sources: OTHER },
        moveOnAfter: days(7),
        success,
        cases: [{ title: 'One case', took, sources: PAGE }],
        doNot: ['wait'],
        rights: 'It is a right.',
        sources: PAGE,
      }),
    ).toMatchObject({
      needs: ['A paper.'],
      attach: ['A photo.'],
      usual: { min: 2, max: 5 },
      howLong: { says: 'A week.', sources: [cited('other')] },
      earliest: day(11),
      expected: day(14),
      moveOn: day(16),
      deadline: day(16),
      deadlineKind: 'move-on',
      missed: false,
      success: {
        value: 0.4,
        of: 'access',
        source: 'https://example.com/other',
        publisher: 'Example',
        sampleSize: 3,
        note: 'Few cases.',
      },
      cases: [{ title: 'One case', took, sources: [cited('page')] }],
      doNot: ['wait'],
      rights: 'It is a right.',
      sources: [cited('page')],
    });
  });

  it('tells of no success without its source, and of none where nothing is published', () => {
    const success = { value: 0.4, of: 'access', sampleSize: null, sources: PAGE } as const;
    expect(only({ success })?.success).toMatchObject({ sampleSize: null, note: null });
    expect(only({ success: { ...success, sources: [{ source: 'gone' }] } })?.success).toBeNull();
  });

  it('says where an agent is waited for, usually and in a sale', () => {
    const queue = {
      usual: { max: 10, unit: 'minutes' },
      sale: { max: 45, unit: 'minutes' },
      sources: PAGE,
    } as const;
    const told = (sale: boolean) => only({ queue }, { sale })?.queue;
    expect(told(false)).toEqual({ amount: queue.usual, sale: false, sources: [cited('page')] });
    expect(told(true)).toEqual({ amount: queue.sale, sale: true, sources: [cited('page')] });
  });

  it('is left out where it is known not to apply, or where the guide has no such step', () => {
    const made = plan(
      { a: stepOf({ applies: NO }), b: stepOf({ applies: PERHAPS }), c: stepOf() },
      { ids: ['gone', 'a', 'b', 'c'] },
    );
    expect(made.map(({ id, sure }) => [id, sure])).toEqual([
      ['b', false],
      ['c', true],
    ]);
    expect(plan({}, { ids: ['a'] })).toEqual([]);
    expect(plan({}, { guide: guideWith(), line: { path: null, reason: null, steps: ['a'] } })).toEqual([]);
  });

  it('has what the reason adds to it', () => {
    const path = {
      reasons: ['security'],
      sources: PAGE,
      adds: { a: { do: ['More.'], needs: ['Another.'], attach: ['A bill.'] }, b: { do: ['Else.'] } },
    };
    const base = { needs: ['A paper.'], attach: ['A photo.'] };
    const made = plan(
      { a: stepOf(base), b: stepOf(base), c: stepOf(base) },
      { line: { path, reason: 'security', steps: ['a', 'b', 'c'] } },
    );
    expect(made.map((step) => [step.do, step.needs, step.attach])).toEqual([
      [
        ['Do it.', 'More.'],
        ['A paper.', 'Another.'],
        ['A photo.', 'A bill.'],
      ],
      [['Do it.', 'Else.'], ['A paper.'], ['A photo.']],
      [['Do it.'], ['A paper.'], ['A photo.']],
    ]);
    const bare = { path: { reasons: ['security'], sources: PAGE }, reason: 'security', steps: ['a'] };
    expect(plan({ a: stepOf() }, { line: bare })[0]?.do).toEqual(['Do it.']);
  });
});

describe('a step after another', () => {
  const beginsAfter = (first: Partial<GuideStep>): string | undefined =>
    plan({ a: stepOf(first), b: stepOf() })[1]?.begins;

  it.each<[string, Partial<GuideStep>, string]>([
    ['at its date to move on', { expected: days(2), moveOnAfter: days(4) }, day(13)],
    ['at the end of its usual time, if that is later', { expected: days(6), moveOnAfter: days(4) }, day(15)],
    ['at the end of its usual time', { expected: days(6, 2) }, day(15)],
    ['at its date to move on, whatever is usual', { moveOnAfter: days(4, 1) }, day(13)],
    ['at once, where it takes no time', {}, AS_OF],
    ['at once, where the other only may apply', { applies: PERHAPS, moveOnAfter: days(4) }, AS_OF],
  ])('begins %s', (_, first, begins) => {
    expect(beginsAfter(first)).toBe(begins);
  });

  it('begins when all before it have come to nothing, one after the other', () => {
    const made = plan({
      a: stepOf({ moveOnAfter: days(2) }),
      b: stepOf({ expected: days(3) }),
      c: stepOf(),
      d: stepOf({ moveOnAfter: days(1) }),
    });
    expect(made.map(({ begins }) => begins)).toEqual([AS_OF, day(11), day(14), day(14)]);
    expect(made[3]?.moveOn).toBe(day(15));
  });

  it('is told which outcomes lead to it, and where its own lead, among the steps of the plan', () => {
    const then = [{ when: 'No answer.', go: 'b' }];
    const made = plan(
      {
        a: stepOf(to('b', 'c', 'gone')),
        b: stepOf(to('c', 'a', 'unused')),
        c: stepOf({ then }),
        unused: stepOf(),
      },
      { ids: ['a', 'b', 'c'] },
    );
    expect(made.map(({ leadsTo }) => leadsTo.map(({ go }) => go))).toEqual([['b', 'c'], ['c', 'a'], ['b']]);
    expect(made[2]?.leadsTo).toEqual(then);
    // What comes later leads to no earlier step.
    expect(made.map(({ when }) => when)).toEqual([
      [],
      ['It leads to b.'],
      ['It leads to c.', 'It leads to c.'],
    ]);
  });

  it.each<[string, NonNullable<Guide['steps']>, boolean]>([
    ['nothing leads to it', { a: stepOf(), z: stepOf() }, true],
    [
      'what leads to it has a date to move on',
      { a: stepOf({ ...to('z'), moveOnAfter: days(1) }), z: stepOf() },
      true,
    ],
    [
      'what leads to it has a usual time',
      { a: stepOf({ ...to('z'), expected: days(1) }), z: stepOf() },
      true,
    ],
    ['a reason is asked for first', { 'find-reason': stepOf(to('z')), z: stepOf() }, true],
    ['what leads to it has no end', { a: stepOf(to('z')), z: stepOf() }, false],
    [
      'what leads to it only may apply',
      {
        a: stepOf({ ...to('z'), applies: PERHAPS, expected: days(1) }),
        z: stepOf(),
      },
      false,
    ],
    [
      'one of two that lead to it has an end',
      {
        a: stepOf(to('z')),
        b: stepOf({ ...to('z'), expected: days(1) }),
        z: stepOf(),
      },
      true,
    ],
    [
      'what leads to it is led to by what has no end',
      {
        a: stepOf(to('b')),
        b: stepOf({ ...to('z'), expected: days(1) }),
        z: stepOf(),
      },
      false,
    ],
    [
      'of its outcomes another leads to it',
      {
        a: stepOf({ ...to('b', 'z'), expected: days(1) }),
        z: stepOf(),
      },
      true,
    ],
    ['what leads to it comes later', { z: stepOf(), a: stepOf(to('z')) }, true],
  ])('has a date or none: %s', (_, steps, dated) => {
    expect(plan(steps).find(({ id }) => id === 'z')?.dated).toBe(dated);
  });

  it('is held up by nothing that has no date', () => {
    const made = plan({ a: stepOf(to('b')), b: stepOf({ expected: days(5) }), c: stepOf() });
    expect(made.map(({ begins, dated }) => [begins, dated])).toEqual([
      [AS_OF, true],
      [AS_OF, false],
      [AS_OF, true],
    ]);
  });
});

describe('a step that waits for what was sent', () => {
  const wait = { title: 'Wait', do: ['Wait.'], sameTimesAs: 'appeal', howLong: { says: 'Own words.' } };
  const steps = {
    wait,
    next: stepOf(),
    appeal: stepOf({ expected: days(3, 1), moveOnAfter: days(5), howLong: { says: 'A week.' } }),
  };
  const sent = (at: string) => ({ history: { ...NO_HISTORY, sentAt: ms(at) }, ids: ['wait', 'next'] });

  it('began when that was sent, and takes its time', () => {
    const [waiting, next] = plan(steps, sent(day(7)));
    expect(waiting).toMatchObject({
      begins: day(7),
      usual: { min: 1, max: 3 },
      howLong: { says: 'Own words.', sources: [] },
      earliest: day(8),
      expected: day(10),
      moveOn: day(12),
    });
    expect(next?.begins).toBe(day(12));
  });

  it('has its last day counted from then', () => {
    const until = { ...steps, wait: { ...wait, deadline: days(4), deadlineFrom: 'step' as const } };
    expect(plan(until, sent(day(7)))[0]).toMatchObject({
      begins: day(7),
      deadline: day(11),
      deadlineKind: 'act-by',
    });
  });

  it('is followed by nothing before the time of the plan', () => {
    const [waiting, next] = plan(steps, sent('2026-02-01T10:00:00Z'));
    expect(waiting?.moveOn).toBe('2026-02-06T10:00:00Z');
    expect(next?.begins).toBe(AS_OF);
  });

  it.each<[string, Partial<StepInputs> & { ids?: readonly string[] }, NonNullable<Guide['steps']>, string]>([
    ['nothing was sent', { ids: ['wait'] }, steps, AS_OF],
    ['it is no such step', { ...sent(day(7)), ids: ['appeal'] }, steps, AS_OF],
    ['another comes first', { ...sent(day(7)), ids: ['next', 'wait'] }, steps, AS_OF],
  ])('begins with the plan where %s', (_, more, all, begins) => {
    expect(plan(all, more).at(-1)?.begins).toBe(begins);
  });

  it('takes its own time where there is no such step', () => {
    const lone = { wait: { ...wait, expected: days(2) } };
    expect(plan(lone, { ids: ['wait'] })[0]?.expected).toBe(day(11));
  });
});

describe('the last day of a step', () => {
  const restrictedAt = ms(day(2));
  const history = { ...NO_HISTORY, rejectedAt: ms(day(5)) };
  it.each<[string, Partial<GuideStep>, Partial<StepInputs>, string | null, boolean]>([
    ['from the restriction', { deadlineFrom: 'restriction' }, { restrictedAt }, day(22), false],
    ['from the restriction, of unknown day', { deadlineFrom: 'restriction' }, {}, day(29), false],
    ['from the rejection', { deadlineFrom: 'rejection' }, { history }, day(25), false],
    ['from the step', { deadlineFrom: 'step' }, { restrictedAt, history }, day(29), false],
    ['from the step, where nothing is said', {}, { restrictedAt, history }, day(29), false],
    ['and it is over', { deadlineFrom: 'restriction', deadline: days(6) }, { restrictedAt }, day(8), true],
    ['and it ends now', { deadlineFrom: 'restriction', deadline: days(7) }, { restrictedAt }, AS_OF, false],
  ])('is counted %s', (_, step, more, deadline, missed) => {
    expect(only({ deadline: days(20), ...step }, more)).toMatchObject({
      deadline,
      deadlineKind: 'act-by',
      missed,
      afterRejection: null,
    });
  });

  it('is counted from its own beginning where another comes first', () => {
    const made = plan({ a: stepOf({ moveOnAfter: days(2) }), b: stepOf({ deadline: days(3) }) });
    expect(made[1]?.deadline).toBe(day(14));
  });

  it('is the one that the platform gives, before the date to move on', () => {
    expect(only({ deadline: days(20), moveOnAfter: days(3) })).toMatchObject({
      moveOn: day(12),
      deadline: day(29),
      deadlineKind: 'act-by',
    });
  });

  it('is only a length of time until the rejection came', () => {
    const step = { deadline: days(20), deadlineFrom: 'rejection' } as const;
    expect(only(step)).toMatchObject({
      deadline: null,
      deadlineKind: null,
      afterRejection: days(20),
      missed: false,
    });
    expect(only({ ...step, moveOnAfter: days(3) })).toMatchObject({
      deadline: day(12),
      deadlineKind: 'move-on',
      afterRejection: days(20),
    });
    expect(only({ deadlineFrom: 'rejection' })?.afterRejection).toBeNull();
  });

  it('is the last minute before the day for which something is announced, of the first step', () => {
    const announcedAt = ms('2026-03-20T00:00:00Z');
    const made = plan(
      { a: stepOf({ deadline: days(1) }), b: stepOf({ deadline: days(1) }) },
      { announcedAt },
    );
    expect(made.map(({ deadline, deadlineKind }) => [deadline, deadlineKind])).toEqual([
      ['2026-03-19T23:59:00Z', 'act-by'],
      [day(10), 'act-by'],
    ]);
    expect(only({}, { announcedAt: ms(AS_OF) + 60_000 })).toMatchObject({ deadline: AS_OF, missed: false });
    expect(only({}, { announcedAt: ms(AS_OF) + 59_000 })?.missed).toBe(true);
  });
});

describe('days without work in a step', () => {
  const pauses = 'Nobody reads it at the weekend.';
  const working = (max: number): Amount => ({ max, unit: 'working-days' });
  it.each<[string, Partial<GuideStep>, number, string | null]>([
    ['over a weekend', { expected: working(5), pauses }, 2, pauses],
    ['over a weekend, and nothing is said of it', { expected: working(5) }, 2, null],
    ['within a week', { expected: working(4), pauses }, 0, null],
    ['in other days', { expected: days(7), pauses }, 0, null],
    ['of no time that is known', { pauses }, 0, null],
    ['up to a day of the month', { expected: { dayOfMonth: 20 }, pauses }, 0, null],
  ])('are counted %s', (_, step, restDays, told) => {
    expect(only(step)).toMatchObject({ restDays, pauses: told });
  });

  it('are those of its clock and its holidays', () => {
    const step = { expected: working(2), pauses };
    expect(only(step, { rules: datesOf(0, ['2026-03-10']) })).toMatchObject({
      restDays: 1,
      expected: day(12),
      pauses,
    });
  });

  it('of a step with the times of another are those of that one', () => {
    const made = plan(
      {
        wait: stepOf({ sameTimesAs: 'appeal', pauses: 'Its own.' }),
        appeal: stepOf({ expected: working(5), pauses }),
      },
      { ids: ['wait'] },
    );
    expect(made[0]).toMatchObject({ restDays: 2, pauses });
  });
});

describe('an agent who can be reached today', () => {
  const reversal = stepOf(to('appeal'));
  const agent = stepOf({ expected: days(1) });
  const ids = (steps: NonNullable<Guide['steps']>): string[] => plan(steps).map(({ id }) => id);

  it('comes before an appeal that waits for something, and what else comes before the agent too', () => {
    expect(
      ids({ reversal, appeal: stepOf(), between: stepOf(), 'live-agent': agent, stop: stepOf() }),
    ).toEqual(['reversal', 'between', 'live-agent', 'appeal', 'stop']);
  });

  it.each<[string, NonNullable<Guide['steps']>]>([
    ['the appeal can be sent at once', { reversal: stepOf(), appeal: stepOf(), 'live-agent': agent }],
    [
      'the agent only may be there',
      {
        reversal,
        appeal: stepOf(),
        'live-agent': { ...agent, applies: PERHAPS },
      },
    ],
    [
      'the agent waits for something too',
      {
        reversal: stepOf(to('appeal', 'live-agent')),
        appeal: stepOf(),
        'live-agent': agent,
      },
    ],
    ['the agent comes first as it is', { reversal, 'live-agent': agent, appeal: stepOf() }],
    ['there is none', { reversal, appeal: stepOf(), stop: stepOf() }],
    [
      'there is no appeal',
      { reversal, other: stepOf(), 'live-agent': agent, next: stepOf(), stop: stepOf() },
    ],
    ['something else waits', { a: stepOf(to('b')), b: stepOf(), 'live-agent': agent, stop: stepOf() }],
  ])('changes nothing where %s', (_, steps) => {
    expect(ids(steps)).toEqual(Object.keys(steps));
  });
});
