import { describe, expect, it } from 'vitest';
import { type AppealHistory, appealHistory } from '../../src/recovery/appeal-state.ts';
import type { DiagnosedCase } from '../../src/recovery/diagnose.ts';
import type { Guide } from '../../src/ruleset/ruleset.generated.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { datesOf, guideWith, ms, PAGE, stepOf } from './small-guide.ts';

const days = (max: number) => ({ max, unit: 'days' }) as const;
const guide = guideWith({
  lines: { pending: ['wait'] },
  steps: {
    appeal: stepOf({ expected: days(5), moveOnAfter: days(7) }),
    wait: stepOf({ sameTimesAs: 'appeal' }),
  },
});
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T12:00:00Z`;
const NOW = day(25);

type Appeal = NonNullable<Snapshot['appeals']>[number];
interface Known {
  readonly status?: string;
  /** The likeliest reason, and whether it is decided. */
  readonly reason?: string;
  readonly decided?: boolean;
  readonly restrictedAt?: string;
  readonly liftedAt?: string;
  readonly at?: string;
}

function historyOf(
  appeals: readonly Appeal[] | undefined,
  known: Known = {},
  way: Guide = guide,
): AppealHistory {
  const { status, reason, decided = false, restrictedAt, liftedAt, at = NOW } = known;
  const snapshot = {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: at,
    ...(status ? { account: { status } } : {}),
    ...(appeals ? { appeals: [...appeals] } : {}),
  } as Snapshot;
  const diagnosed = {
    diagnosis: { decided, reasons: reason ? [{ reason }] : [] },
    restrictedAt: restrictedAt && ms(restrictedAt),
    liftedAt: liftedAt && ms(liftedAt),
  };
  return appealHistory(snapshot, way, diagnosed as unknown as DiagnosedCase, ms(at), datesOf());
}

const sent = (on: number, status: string, decidedOn?: number, more: Partial<Appeal> = {}): Appeal => ({
  submittedAt: day(on),
  status,
  ...(decidedOn === undefined ? {} : { decidedAt: day(decidedOn) }),
  ...more,
});
const NEW = { newEvidence: true };

describe('the state of a case', () => {
  it.each<[string, readonly Appeal[] | undefined, string]>([
    ['nothing is known of appeals', undefined, 'fresh'],
    ['there were none', [], 'fresh'],
    ['one is withdrawn', [sent(1, 'withdrawn')], 'fresh'],
    ['of one nothing is known', [{ submittedAt: day(1) }], 'fresh'],
    ['one is open', [sent(20, 'pending')], 'pending'],
    ['one is open beside an accepted one', [sent(1, 'accepted', 2), sent(20, 'pending')], 'pending'],
    ['one is accepted', [sent(1, 'accepted', 2)], 'accepted'],
    ['one is rejected', [sent(1, 'rejected', 2)], 'rejected'],
    ['the newest is accepted', [sent(1, 'rejected', 2), sent(3, 'accepted', 4)], 'accepted'],
    ['the newest is rejected', [sent(1, 'accepted', 2), sent(3, 'rejected', 4)], 'rejected'],
    ['the newest stands first', [sent(3, 'rejected', 4), sent(1, 'accepted', 2)], 'rejected'],
    ['the newest is withdrawn', [sent(1, 'rejected', 2), sent(3, 'withdrawn')], 'rejected'],
    ['of the other one no day is known', [sent(3, 'rejected'), { status: 'accepted' }], 'rejected'],
    [
      'of the one before only the decision is',
      [{ status: 'rejected', decidedAt: day(2) }, sent(3, 'accepted')],
      'accepted',
    ],
    ['it will be decided', [sent(20, 'rejected', 26)], 'pending'],
    ['it is decided this moment', [sent(20, 'rejected', 25)], 'rejected'],
    ['three are rejected for want of anything new', [1, 2, 3].map((on) => sent(on, 'rejected')), 'rejected'],
    [
      'the first is rejected with its evidence',
      [sent(1, 'rejected', 2, NEW), sent(3, 'rejected')],
      'rejected',
    ],
    [
      'a later one is, with new evidence',
      [sent(1, 'rejected', 2), sent(3, 'rejected', 4, NEW)],
      'rejected-again',
    ],
    [
      'the first of three is with what is not new',
      [
        sent(1, 'rejected', 2, NEW),
        sent(3, 'rejected', 4, { newEvidence: false }),
        sent(5, 'rejected', 6, { newEvidence: null }),
      ],
      'rejected',
    ],
  ])('where %s', (_, appeals, state) => {
    expect(historyOf(appeals).state).toBe(state);
  });

  it.each([
    [1, 'rejected'],
    [2, 'rejected-again'],
    [3, 'rejected-again'],
  ])('is final after as many rejections as the platform hears, which are two: %i', (count, state) => {
    const twice = guideWith({ ...guide, appealsAtMost: { value: 2, sources: PAGE } });
    const appeals = [1, 2, 3].slice(0, count).map((on) => sent(on, 'rejected'));
    expect(historyOf(appeals, {}, twice).state).toBe(state);
  });

  it.each<[Known, readonly Appeal[], string]>([
    [{ status: 'deleted' }, [sent(20, 'pending')], 'deleted'],
    [{ status: 'deactivated' }, [sent(20, 'pending')], 'pending'],
    [{ status: 'deactivated' }, [sent(1, 'rejected')], 'deactivated'],
    [{ status: 'deactivated', reason: 'security' }, [], 'deactivated'],
    [{ status: 'deactivated', decided: true, reason: 'voluntary-deactivation' }, [], 'deactivated'],
    [{ status: 'deactivated', decided: true, reason: 'security' }, [], 'fresh'],
    [{ status: 'deactivated', decided: true }, [], 'fresh'],
    [{ status: 'suspended', decided: true, reason: 'voluntary-deactivation' }, [], 'fresh'],
    [{ status: 'suspended' }, [sent(1, 'accepted')], 'accepted'],
  ])('of an account of which %j is known', (known, appeals, state) => {
    expect(historyOf(appeals, known).state).toBe(state);
  });
});

describe('the days of a case', () => {
  it('are those of the first open appeal that has one, and of the last rejection', () => {
    const open = historyOf([sent(22, 'pending'), sent(21, 'pending'), { status: 'pending' }]);
    expect(open).toEqual({
      state: 'pending',
      known: true,
      pending: 3,
      sentAt: ms(day(21)),
      rejectedAt: null,
    });
    const rejected = historyOf([sent(1, 'rejected', 9), sent(3, 'rejected', 5), sent(6, 'accepted', 7)]);
    expect(rejected).toEqual({
      state: 'accepted',
      known: true,
      pending: 0,
      sentAt: null,
      rejectedAt: ms(day(9)),
    });
  });

  it('are not known where nothing is', () => {
    const none = { state: 'fresh', pending: 0, sentAt: null, rejectedAt: null };
    expect(historyOf(undefined)).toEqual({ ...none, known: false });
    expect(historyOf([])).toEqual({ ...none, known: true });
    expect(historyOf([{ status: 'rejected' }])).toMatchObject({ state: 'rejected', rejectedAt: null });
    expect(historyOf([{ status: 'pending' }])).toMatchObject({ state: 'pending', sentAt: null });
    const undecided = { status: 'accepted', decidedAt: day(26), submittedAt: null };
    expect(historyOf([undecided])).toMatchObject({ state: 'pending', sentAt: null });
  });

  it('of a rejection are that of the decision, else that on which it was asked for', () => {
    expect(historyOf([sent(3, 'rejected')]).rejectedAt).toBe(ms(day(3)));
    expect(historyOf([{ status: 'rejected', decidedAt: day(4) }]).rejectedAt).toBe(ms(day(4)));
  });
});

describe('an open appeal', () => {
  const wait = (times: object) => ({
    ...guide,
    steps: { appeal: stepOf(times), wait: stepOf({ sameTimesAs: 'appeal' }) },
  });
  const other = { ...guide.steps, plan: stepOf({ expected: days(3) }) };
  it.each<[string, Guide, number]>([
    ['until the date to move on', guide, 7],
    ['until its usual time is over, if that is later', wait({ expected: days(9), moveOnAfter: days(7) }), 9],
    ['for its usual time', wait({ expected: days(5) }), 5],
    ['until the date to move on alone', wait({ moveOnAfter: days(4) }), 4],
    [
      'as the step that it was sent with',
      { ...guide, steps: { ...other, wait: stepOf({ sameTimesAs: 'plan' }) } },
      3,
    ],
    ['as an appeal, where the wait names no step', { ...guide, steps: { ...other, wait: stepOf() } }, 7],
    ['as an appeal, where the guide has no such line', guideWith({ steps: other }), 7],
    ['as an appeal, where the line is empty', { ...guide, lines: { pending: [] } }, 7],
  ])('is waited for %s', (_, way, most) => {
    const from = ms(day(1));
    const stateAfter = (time: number): string =>
      historyOf([sent(1, 'pending')], { at: new Date(from + time).toISOString() }, way).state;
    expect(stateAfter(most * 86_400_000 - 1)).toBe('pending');
    expect(stateAfter(most * 86_400_000)).toBe('overdue');
  });

  it.each<[string, Guide, readonly Appeal[]]>([
    ['how long it takes', wait({}), [sent(1, 'pending')]],
    ['of any step', guideWith(), [sent(1, 'pending')]],
    ['when it was sent', guide, [{ status: 'pending' }]],
  ])('is never overdue where nobody knows %s', (_, way, appeals) => {
    expect(historyOf(appeals, {}, way).state).toBe('pending');
  });

  it('is overdue by the first of several', () => {
    expect(historyOf([sent(24, 'pending'), sent(1, 'pending')]).state).toBe('overdue');
  });
});

describe('an account that came back and was closed again', () => {
  const again = { restrictedAt: day(20), liftedAt: day(10) };
  it.each<[string, readonly Appeal[], Known, string]>([
    ['sent before it came back', [sent(5, 'rejected', 6)], again, 'fresh'],
    ['sent as it came back', [sent(10, 'rejected', 11)], again, 'fresh'],
    ['sent after that', [sent(11, 'rejected', 12)], again, 'rejected'],
    [
      'of which only the decision is known, before',
      [{ status: 'rejected', decidedAt: day(9) }],
      again,
      'fresh',
    ],
    [
      'of which only the decision is known, after',
      [{ status: 'rejected', decidedAt: day(11) }],
      again,
      'rejected',
    ],
    ['of which no day is known', [{ status: 'rejected' }], again, 'rejected'],
    ['sent before, and still open', [sent(5, 'pending')], again, 'overdue'],
    ['that brought it back', [sent(5, 'accepted', 10)], { restrictedAt: day(20) }, 'fresh'],
    [
      'that brought it back, after a rejected one',
      [sent(2, 'rejected', 3), sent(5, 'accepted', 10)],
      {
        restrictedAt: day(20),
      },
      'fresh',
    ],
    [
      'sent after the one that brought it back',
      [sent(5, 'accepted', 10), sent(21, 'rejected', 22)],
      {
        restrictedAt: day(20),
      },
      'rejected',
    ],
    ['accepted at the moment of the block', [sent(5, 'accepted', 20)], { restrictedAt: day(20) }, 'accepted'],
    ['accepted after the block', [sent(5, 'accepted', 21)], { restrictedAt: day(20) }, 'accepted'],
    ['accepted, and no block has a day', [sent(5, 'accepted', 10)], {}, 'accepted'],
    ['rejected, and nothing was lifted', [sent(5, 'rejected', 10)], { restrictedAt: day(20) }, 'rejected'],
  ])('has an appeal %s', (_, appeals, known, state) => {
    expect(historyOf(appeals, known).state).toBe(state);
  });

  it('counts only rejections of the new case', () => {
    const history = historyOf([sent(2, 'rejected', 3), sent(21, 'rejected', 22, NEW)], again);
    expect(history).toMatchObject({ state: 'rejected', rejectedAt: ms(day(22)) });
  });
});
