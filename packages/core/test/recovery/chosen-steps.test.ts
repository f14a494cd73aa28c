import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../src/recovery/appeal-state.ts';
import { type ChosenLine, chooseLine } from '../../src/recovery/choose-line.ts';
import { citeSources } from '../../src/recovery/cite-sources.ts';
import { withClassStep } from '../../src/recovery/class-steps.ts';
import type { DiagnosedReason, Diagnosis } from '../../src/recovery/diagnose.ts';
import {
  type DiagnosisKind,
  isBefore,
  isBlock,
  isClosed,
  isRestricted,
  kindOf,
} from '../../src/recovery/diagnosis-kind.ts';
import type { GuideStep, RecoveryPath, StepLines } from '../../src/ruleset/guide-language.generated.ts';
import type { Condition } from '../../src/ruleset/rule-language.generated.ts';
import type { Guide } from '../../src/ruleset/ruleset.generated.ts';
import { guideWith, OTHER, PAGE, stepOf } from './small-guide.ts';
import { foundAs } from './wordings-by-hand.ts';

describe('the status of an account', () => {
  it.each([
    ['restricted', true],
    ['suspended', true],
    ['deactivated', true],
    ['deleted', true],
    ['terminated', true],
    ['active', false],
    ['a word that nobody knows', false],
    [null, false],
  ])('%s says that it is closed: %s', (status, closed) => {
    expect(isClosed(status)).toBe(closed);
  });
});

describe('a wording', () => {
  it.each([
    ['account', 'block', true],
    ['account', 'reply', true],
    ['account', 'route', true],
    ['account', 'warning', false],
    ['account', 'cause', false],
    ['order', 'block', false],
    ['none', 'reply', false],
  ] as const)('about %s that is a %s closes the account: %s', (scope, stage, blocks) => {
    expect(isBlock(foundAs('n', 'words', { scope, stage }))).toBe(blocks);
  });

  it.each([
    ['warning', true],
    ['cause', true],
    ['block', false],
    [undefined, false],
  ])('at the stage %s comes before a block: %s', (stage, before) => {
    expect(isBefore(stage)).toBe(before);
  });
});

describe('the kind of a case', () => {
  type Signs = Parameters<typeof kindOf>[0];
  const about = (...scopes: Signs['matches'][number]['notice']['scope'][]) =>
    scopes.map((scope) => foundAs(scope, 'words', { scope, stage: 'reply' }));
  const blocks = { blocks: true };
  const says = { blocks: false };
  const order = { blocks: false, kind: 'order' };

  it.each<[string, Partial<Signs>, DiagnosisKind]>([
    ['a closed account', { status: 'suspended', decided: true }, 'account-restriction'],
    ['a closed account for whatever reason', { status: 'suspended' }, 'undecided'],
    ['one message that closes it', { read: [says, blocks], decided: true }, 'account-restriction'],
    ['one for whatever reason', { read: [blocks] }, 'undecided'],
    ['a block beside a sign-in', { read: [blocks], matches: about('sign-in') }, 'undecided'],
    ['a closed account beside a sign-in', { status: 'deleted', matches: about('sign-in') }, 'undecided'],
    ['a message that nobody can read', { unread: true, matches: about('sign-in') }, 'undecided'],
    ['a sign-in beside an order', { matches: about('order', 'sign-in') }, 'sign-in-challenge'],
    ['an order beside something else', { matches: about('none', 'order') }, 'order-only'],
    ['something else', { matches: about('none') }, 'not-a-restriction'],
    [
      'something else that is filed under orders',
      { matches: about('none'), read: [order] },
      'not-a-restriction',
    ],
    ['no words, all filed under orders', { read: [order, order] }, 'order-only'],
    ['no words, one filed under orders', { read: [order, says] }, 'undecided'],
    [
      'no words, one filed under orders, of an active account',
      { read: [says, order], status: 'active' },
      'not-a-restriction',
    ],
    ['an active account', { status: 'active' }, 'not-a-restriction'],
    ['an active account that is decided', { status: 'active', decided: true }, 'not-a-restriction'],
    ['nothing', {}, 'undecided'],
    ['a status that nobody knows', { status: 'strange' }, 'undecided'],
  ])('of %s', (_, signs, kind) => {
    const nothing = { matches: [], status: null, read: [], unread: false, decided: false };
    expect(kindOf({ ...nothing, ...signs })).toBe(kind);
  });

  it('tells whether the account may be closed', () => {
    const kinds: DiagnosisKind[] = [
      'account-restriction',
      'sign-in-challenge',
      'order-only',
      'not-a-restriction',
      'undecided',
    ];
    expect(kinds.filter(isRestricted)).toEqual(['account-restriction', 'undecided']);
  });
});

const LINES: StepLines = { fresh: ['ask'], pending: ['wait'], overdue: ['wait-longer'], accepted: ['keep'] };
const path = (reason: string, more: Partial<RecoveryPath> = {}): RecoveryPath => ({
  reasons: [reason],
  sources: [],
  ...more,
});

describe('the line of a case', () => {
  type Told = Parameters<typeof chooseLine>[1];
  const reasonFrom = (reason: string, ...kinds: DiagnosedReason['evidence'][number]['kind'][]) =>
    ({
      reason,
      evidence: kinds.map((kind) => ({ kind, id: kind, weight: 0.5, sources: [] })),
    }) as unknown as DiagnosedReason;
  const told = (more: Partial<Told> = {}): Told => ({
    ...({ kind: 'account-restriction', decided: true } as Diagnosis),
    reasons: [reasonFrom('a', 'notice')],
    matches: [],
    isElse: false,
    ...more,
  });
  const lineOf = (
    parts: Partial<Guide>,
    more: Partial<Told> = {},
    state: CaseState = 'fresh',
    holds: (condition: Condition | undefined) => boolean | null = () => null,
  ) => {
    const { path: chosen, reason, steps } = chooseLine(guideWith(parts), told(more), state, holds);
    return { of: chosen?.reasons[0] ?? null, reason, steps };
  };
  const a = path('a', { lines: { fresh: ['for-a'] } });
  const b = path('b', { lines: { fresh: ['for-b'] } });

  it('is that of the likeliest reason', () => {
    expect(lineOf({ lines: LINES, paths: [b, a] })).toEqual({ of: 'a', reason: 'a', steps: ['for-a'] });
  });

  it('is that of the state where the reason has none of its own', () => {
    expect(lineOf({ lines: LINES, paths: [b, a] }, {}, 'pending').steps).toEqual(['wait']);
    expect(lineOf({ lines: LINES, paths: [path('a'), b] }, {}, 'overdue')).toEqual({
      of: 'a',
      reason: 'a',
      steps: ['wait-longer'],
    });
    expect(lineOf({ lines: LINES, paths: [b, path('c')] })).toEqual({
      of: null,
      reason: 'a',
      steps: ['ask'],
    });
  });

  it('is empty where the guide says nothing', () => {
    expect(lineOf({})).toEqual({ of: null, reason: 'a', steps: [] });
    expect(lineOf({}, { reasons: [] })).toEqual({ of: null, reason: null, steps: [] });
    expect(lineOf({ lines: LINES }, {}, 'deleted').steps).toEqual([]);
    expect(lineOf({ lines: LINES, paths: [path('a'), b] }, {}, 'deleted').steps).toEqual([]);
    expect(lineOf({}, { kind: 'order-only' }).steps).toEqual([]);
    expect(lineOf({}, { kind: 'order-only' }, 'pending').steps).toEqual([]);
  });

  it.each([
    [true, 'for-a'],
    [null, 'for-a'],
    [false, 'for-the-rest'],
  ])('is that of a path whose condition may hold: %s', (holds, step) => {
    const applies = { fact: 'region', in: ['US'] };
    const rest = path('a', { lines: { fresh: ['for-the-rest'] } });
    const paths = [{ ...a, applies }, rest];
    expect(lineOf({ paths }, {}, 'fresh', (one) => (one === applies ? holds : true)).steps).toEqual([step]);
  });

  it('is no path of a reason while nothing is decided', () => {
    const undecided = { kind: 'undecided', decided: false } as const;
    const guide = { lines: LINES, paths: [a, b] };
    expect(lineOf(guide, undecided)).toEqual({ of: null, reason: null, steps: ['ask'] });
    expect(lineOf(guide, { ...undecided, decided: true }).of).toBe('a');
    expect(lineOf(guide, { ...undecided, kind: 'account-restriction' }).of).toBe('a');
  });

  it('is the only path that there is, whatever the reason', () => {
    const guide = { lines: LINES, paths: [b] };
    expect(lineOf(guide)).toEqual({ of: 'b', reason: 'a', steps: ['for-b'] });
    expect(lineOf(guide, { reasons: [] })).toEqual({ of: 'b', reason: 'b', steps: ['for-b'] });
    expect(lineOf(guide, { kind: 'undecided', decided: false })).toEqual({
      of: 'b',
      reason: 'b',
      steps: ['for-b'],
    });
  });

  it('is none of the guide where the message names something else', () => {
    const guide = { lines: LINES, paths: [b] };
    expect(lineOf(guide, { isElse: true })).toEqual({ of: null, reason: 'a', steps: ['ask'] });
    const facts = [reasonFrom('b', 'finding', 'finding')];
    expect(lineOf(guide, { isElse: true, reasons: facts })).toEqual({
      of: null,
      reason: null,
      steps: ['ask'],
    });
    // Another message names it.
    const both = [reasonFrom('b', 'finding', 'stated')];
    expect(lineOf(guide, { isElse: true, reasons: both })).toMatchObject({ of: 'b', reason: 'b' });
    expect(lineOf(guide, { isElse: true, reasons: [] })).toMatchObject({ of: null, reason: null });
    expect(lineOf(guide, { reasons: facts })).toMatchObject({ of: 'b', reason: 'b' });
  });

  describe('of an account that is not restricted', () => {
    const kind = 'sign-in-challenge';
    const guide = { lines: LINES, kindLines: { [kind]: ['pass-the-check'] }, paths: [a] };
    const stepsOf = (...lines: (string[] | undefined)[]) =>
      lines.map((steps, i) => foundAs(`n${i}`, 'words', steps ? { steps } : {}));

    it('is that of its kind', () => {
      expect(lineOf(guide, { kind })).toEqual({ of: null, reason: 'a', steps: ['pass-the-check'] });
      expect(lineOf(guide, { kind, matches: stepsOf(undefined) }).steps).toEqual(['pass-the-check']);
    });

    it('waits for an appeal that is open, and for no other', () => {
      expect(lineOf(guide, { kind }, 'pending').steps).toEqual(['wait']);
      expect(lineOf(guide, { kind, matches: stepsOf(['own']) }, 'overdue').steps).toEqual(['wait-longer']);
      expect(lineOf(guide, { kind }, 'accepted').steps).toEqual(['pass-the-check']);
    });

    it('is that of the wordings where each of them says which, once each', () => {
      expect(lineOf(guide, { kind, matches: stepsOf(['one', 'two'], ['two', 'three']) }).steps).toEqual([
        'one',
        'two',
        'three',
      ]);
      expect(lineOf(guide, { kind, matches: stepsOf([]) }).steps).toEqual([]);
      expect(lineOf(guide, { kind, matches: stepsOf(['one'], undefined) }).steps).toEqual(['pass-the-check']);
    });
  });

  describe('where the button and the code are the way back', () => {
    const code = (lines: StepLines) => ({ lines: LINES, paths: [path('a', { lines })] });

    it.each<[CaseState, string[]]>([
      ['pending', ['self-service', 'wait']],
      ['overdue', ['self-service', 'wait-longer']],
      ['fresh', ['self-service', 'ask']],
      ['accepted', ['keep']],
    ])('keeps them in the state %s', (state, steps) => {
      expect(lineOf(code({ fresh: ['self-service', 'ask'] }), {}, state).steps).toEqual(steps);
    });

    it('names them once', () => {
      const lines = { fresh: ['self-service'], pending: ['wait', 'self-service'] };
      expect(lineOf(code(lines), {}, 'pending').steps).toEqual(['wait', 'self-service']);
    });

    it('does not where they come later, or never', () => {
      expect(lineOf(code({ fresh: ['ask', 'self-service'] }), {}, 'pending').steps).toEqual(['wait']);
      expect(lineOf(code({ overdue: ['wait'] }), {}, 'pending').steps).toEqual(['wait']);
      expect(lineOf({ lines: LINES, paths: [path('a')] }, {}, 'pending').steps).toEqual(['wait']);
      expect(lineOf({ lines: LINES }, {}, 'pending').steps).toEqual(['wait']);
    });
  });
});

describe('the step of a message', () => {
  const shared = guideWith().common.reader;
  const reader = {
    ...shared,
    keeps: ['appeal', 'wait'],
    common: 'Common advice.',
    noTime: 'Nothing is published.',
    answer: stepOf({ title: 'Answer', do: ['It says {clause}.', 'Answer {clause}.'] }),
    comply: stepOf({ title: 'Comply', do: ['It asks {asks}.'] }),
    choose: stepOf({ title: 'Choose', do: ['It may be {classes}.'] }),
  };
  const classOf = (title: string, step: GuideStep) => ({ title, says: `says ${title}.`, reasons: [], step });
  const common = {
    reader,
    classes: {
      ip: classOf('Brands', stepOf({ title: 'Shared', howLong: { says: 'A week.' }, sources: PAGE })),
      rules: classOf('Rules', stepOf({ title: 'Ask', howLong: { says: 'A week.' }, sources: PAGE })),
      review: classOf('Review', stepOf({ title: 'Wait', howLong: { says: 'A week.' }, sources: PAGE })),
    },
  };
  const own = stepOf({ title: 'Own', expected: { min: 1, max: 2, unit: 'days' } as never, sources: OTHER });
  const LINE: ChosenLine = { path: null, reason: null, steps: ['find-reason', 'write', 'appeal', 'wait'] };
  const way: ChosenLine = { ...LINE, path: path('a') };
  type Told = Parameters<typeof withClassStep>[2];
  const nothing: Told = { class: null, clause: null, asks: null, open: [], fits: true, demands: [] };
  const stepFor = (more: Partial<Told>, line = LINE, parts: Partial<Guide> = {}) => {
    const result = withClassStep(guideWith({ classSteps: { ip: own }, ...parts }, common), line, {
      ...nothing,
      ...more,
    });
    return { step: result.guide.steps?.['from-the-message'], steps: result.line.steps };
  };
  const titleFor = (...given: Parameters<typeof stepFor>) => stepFor(...given).step?.title;

  it('is none where the message says nothing', () => {
    const guide = guideWith({}, common);
    const result = withClassStep(guide, LINE, nothing);
    expect(result.guide).toBe(guide);
    expect(result.line).toBe(LINE);
    expect(titleFor({ class: 'fraud' })).toBeUndefined();
  });

  it('stands beside the steps of the guide', () => {
    const steps = { write: stepOf({ title: 'Write' }) };
    const result = withClassStep(guideWith({ steps, classSteps: { ip: own } }, common), way, {
      ...nothing,
      class: 'ip',
    });
    expect(Object.keys(result.guide.steps ?? {})).toEqual(['write', 'from-the-message']);
    expect(result.line).toMatchObject({ path: way.path, reason: null });
  });

  it('is that of the guide where it is about the act, else the one that all share', () => {
    expect(titleFor({ class: 'ip' })).toBe('Own');
    expect(titleFor({ class: 'ip' }, way)).toBe('Own');
    expect(titleFor({ class: 'ip', fits: false })).toBe('Shared');
    expect(titleFor({ class: 'rules' })).toBe('Ask');
    expect(titleFor({ class: 'ip' }, LINE, { classSteps: {} })).toBe('Shared');
    const none = guideWith({}, common);
    expect(
      withClassStep(none, LINE, { ...nothing, class: 'ip' }).guide.steps?.['from-the-message']?.title,
    ).toBe('Shared');
  });

  it('gives way to the way of a reason, unless it is that of the guide', () => {
    expect(titleFor({ class: 'ip', fits: false }, way)).toBeUndefined();
    expect(titleFor({ class: 'rules' }, way)).toBeUndefined();
    expect(titleFor({ clause: 'the moon fell' }, way)).toBeUndefined();
    expect(titleFor({ open: ['ip'] }, way)).toBeUndefined();
    expect(titleFor({ clause: 'the moon fell', class: 'ip' }, way)).toBe('Own');
  });

  it('is what the message asks for before anything else', () => {
    const told = { asks: 'a form', class: 'ip', clause: 'the moon fell', open: ['ip'] } as const;
    expect(stepFor(told).step).toMatchObject({ title: 'Comply', do: ['It asks a form.'] });
    expect(titleFor(told, way)).toBe('Comply');
  });

  it('is the reason in its own words before the step of a class', () => {
    expect(stepFor({ clause: 'the moon fell', class: 'rules' }).step).toMatchObject({
      title: 'Answer',
      do: ['It says the moon fell.', 'Answer the moon fell.'],
    });
  });

  it('names the classes that are open, where nothing else is told', () => {
    expect(stepFor({ open: ['ip', 'rules', 'fraud'] }).step).toMatchObject({
      title: 'Choose',
      do: ['It may be Brands, Rules, fraud.'],
    });
    expect(titleFor({ open: ['rules'], class: 'ip' })).toBe('Own');
  });

  it('keeps of the other steps those that hold for any cause, where a cause is named', () => {
    const kept = ['from-the-message', 'appeal', 'wait'];
    expect(stepFor({ class: 'ip' }).steps).toEqual(kept);
    expect(stepFor({ clause: 'the moon fell' }).steps).toEqual(kept);
    expect(stepFor({ clause: 'the moon fell', class: 'rules' }).steps).toEqual(kept);
  });

  it('keeps all but the search for the reason, where a way is known or none is named', () => {
    const others = ['from-the-message', 'write', 'appeal', 'wait'];
    expect(stepFor({ class: 'ip' }, way).steps).toEqual(others);
    expect(stepFor({ class: 'review' }).steps).toEqual(others);
    expect(stepFor({ asks: 'a form' }).steps).toEqual(others);
    expect(stepFor({ open: ['ip'] }).steps).toEqual(others);
  });

  it('searches for the reason where only rules are named', () => {
    expect(stepFor({ class: 'rules' }).steps).toEqual(['from-the-message', ...LINE.steps]);
  });

  describe('says', () => {
    const marked = (step: GuideStep) => stepFor({ class: 'ip' }, LINE, { classSteps: { ip: step } }).step;

    it('how long it takes, or that nothing is published', () => {
      expect(marked(stepOf({ sources: PAGE }))?.howLong).toEqual({ says: 'Nothing is published.' });
      expect(marked(stepOf({ sources: PAGE, howLong: { says: 'A week.' } }))?.howLong).toEqual({
        says: 'A week.',
      });
      expect(marked(own)).toEqual(own);
      expect(marked(own)?.howLong).toBeUndefined();
    });

    it('that it is common advice where no page says it', () => {
      expect(marked(stepOf({ sources: PAGE }))?.do).toEqual(['Do it.']);
      expect(marked(stepOf())?.do).toEqual(['Do it.', 'Common advice.']);
      expect(marked(stepOf({ sources: [] as never }))).toMatchObject({
        do: ['Do it.', 'Common advice.'],
        howLong: { says: 'Nothing is published.' },
      });
    });
  });
});

describe('a citation', () => {
  const { sources } = guideWith();
  const page = {
    url: 'https://example.com/page',
    title: 'page',
    publisher: 'Example',
    publishedOn: null,
    readOn: '2026-01-01',
  };

  it('shows its source', () => {
    expect(citeSources([{ source: 'page' }], sources)).toEqual([page]);
  });

  it('shows the words that were read, and that a page is not to be linked', () => {
    const hidden = { page: { ...sources.page, noLink: true } } as Guide['sources'];
    expect(citeSources([{ source: 'page', says: 'Words.' }], hidden)).toEqual([
      { ...page, noLink: true, says: 'Words.' },
    ]);
  });

  it('is left out where the source is not there', () => {
    expect(citeSources([{ source: 'gone' }, { source: 'page' }], sources)).toEqual([page]);
    expect(citeSources(undefined, sources)).toEqual([]);
  });
});
