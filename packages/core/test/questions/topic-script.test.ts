import { describe, expect, it } from 'vitest';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import type { OpenQuestion } from '../../src/questions/open-questions.ts';
import {
  factsOfTopic,
  type Prompt,
  type Reply,
  type Topic,
  topicScript,
} from '../../src/questions/topic-script.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const compiled = compileRuleset(
  rulesetAround({
    metrics: {
      count: number,
      more: number,
      share: { ...number, unit: 'share' },
      onTime: { ...number, unit: 'share', worse: 'lower', best: '1' },
      points: { ...number, unit: 'points', domain: ['3', '9'] },
      days: { ...number, unit: 'days' },
      daysPlural: { ...number, unit: 'days|day' },
      rating: { ...number, unit: 'label', scale: ['good', 'poor'] },
    },
    facts: {
      assured: { title: 'Assured', ask: 'Are you?', type: 'flag' },
      plan: { title: 'Plan', ask: 'Which?', type: 'word', values: { free: 'For free', paid: 'Paid' } },
    },
    params: { acount: { title: 'A count', ask: 'Which?' } },
    rules: [ruleThatShows('count')],
  }),
);
const FACTS = [
  'metrics.count',
  'metrics.more',
  'metrics.share',
  'metrics.onTime',
  'metrics.points',
  'metrics.days',
  'metrics.daysPlural',
  'metrics.rating',
  'facts.assured',
  'facts.plan',
];

/** Plays replies: what was asked, and what the replies say. */
function play(topic: Partial<Topic>, replies: readonly Reply[], open: readonly string[] = FACTS) {
  const answers = new Map();
  const isOpen = new Map(open.map((fact) => [fact, {} as OpenQuestion]));
  const script = topicScript(
    { id: 't', title: 'T', ask: 'Which?', ...topic },
    answers,
    compiled,
    () => isOpen,
  );
  const prompts: Prompt[] = [];
  let step = script.next();
  for (const reply of replies) {
    if (step.done) throw new Error('nothing is asked');
    prompts.push(step.value);
    step = script.next(reply);
  }
  if (!step.done) prompts.push(step.value);
  return {
    prompts,
    asked: prompts.map(({ ask }) => ask),
    answers: Object.fromEntries(answers),
    isDone: step.done,
  };
}
const behind = (fact: string, more: object = {}) => ({ fact, ask: `${fact}?`, ...more });
/** The same with questions behind it. */
const leadingTo = <One extends object>(one: One, ...then: ReturnType<typeof behind>[]) => ({ ...one, then });

describe('the facts of a topic', () => {
  it('are all that it may ask for, also behind ticks and behind what they ask', () => {
    expect(
      factsOfTopic({
        ...leadingTo({ fact: 'a' }, behind('b'), behind('c')),
        ticks: [
          leadingTo({ text: '', fact: 'd' }, behind('e')),
          {
            text: '',
            which: {
              ask: '',
              ticks: [{ text: '', fact: 'f' }, leadingTo({ text: '' }, behind('g'))],
            },
          },
          { text: '' },
        ],
      }),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(factsOfTopic({})).toEqual([]);
  });
});

describe('a topic of one fact', () => {
  it.each([
    [
      'metrics.count',
      { help: 'Look there.' },
      { kind: 'number', help: 'Look there.', unit: 'orders', range: [0, null], hasNone: true },
    ],
    ['metrics.share', {}, { kind: 'share', unit: 'share', range: [0, 1], hasNone: true }],
    ['metrics.onTime', {}, { kind: 'share', unit: 'share', range: [0, 1], hasNone: false }],
    [
      'metrics.rating',
      {},
      {
        kind: 'choice',
        choices: [
          { value: 'good', text: 'good' },
          { value: 'poor', text: 'poor' },
        ],
        hasNone: false,
      },
    ],
    ['metrics.gone', {}, { kind: 'number', hasNone: false }],
    ['params.acount', {}, { kind: 'number', range: [0, null], hasNone: false }],
    ['facts.assured', {}, { kind: 'flag', hasNone: true }],
    [
      'facts.plan',
      {},
      {
        kind: 'choice',
        choices: [
          { value: 'free', text: 'For free' },
          { value: 'paid', text: 'Paid' },
        ],
        hasNone: false,
      },
    ],
    [
      'facts.plan',
      { choices: [{ value: 'free', text: 'None' }] },
      { kind: 'choice', choices: [{ value: 'free', text: 'None' }], hasNone: false },
    ],
    ['facts.plan', { none: 'free' }, expect.objectContaining({ hasNone: true })],
  ])('asks for %s with what it can be', (fact, more, prompt) => {
    const { prompts, isDone } = play({ fact, ...more }, [], [fact]);
    expect(isDone).toBe(false);
    expect(prompts).toStrictEqual('kind' in prompt ? [{ ask: 'Which?', fact, ...prompt }] : [prompt]);
  });

  it.each([
    ['metrics.count', {}, 0],
    ['metrics.share', {}, 0],
    ['metrics.points', {}, 3],
    ['metrics.days', {}, 'never'],
    ['metrics.daysPlural', {}, 'never'],
    ['facts.assured', {}, false],
    ['metrics.onTime', { none: 1 }, 1],
    ['metrics.count', { none: { below: 2 } }, { below: 2 }],
  ])('takes "none" of %s %j for %j', (fact, more, answer) => {
    expect(play({ fact, ...more }, [{ none: true }])).toMatchObject({
      answers: { [fact]: answer },
      isDone: true,
    });
  });

  it.each([
    ['none where there is none', 'metrics.onTime', { none: true }],
    ['none of a label', 'metrics.rating', { none: true }],
    ['none of a word', 'facts.plan', { none: true }],
    ['ticks', 'metrics.count', { ticks: [0] }],
    ['nothing', 'metrics.count', {}],
  ])('refuses %s', (_, fact, reply) => {
    expect(() => play({ fact }, [reply as Reply])).toThrow(new RangeError('expected an answer, or unknown'));
  });

  const then = [
    behind('metrics.more', { from: 3, none: 0 }),
    behind('metrics.share', { none: 0 }),
    behind('facts.plan'),
  ];
  const all = ['Which?', 'metrics.more?', 'metrics.share?', 'facts.plan?'];
  const [count, more, share, plan] = [
    'metrics.count',
    'metrics.more',
    'metrics.share',
    'facts.plan',
  ] as const;

  it('that is not known leaves what is behind it unknown, and asks nothing of it', () => {
    expect(play({ fact: count, then }, [{ unknown: true }])).toMatchObject({
      answers: { [count]: null, [more]: null, [share]: null, [plan]: null },
      asked: ['Which?'],
      isDone: true,
    });
  });

  it.each([{ none: true }, { answer: 0 }])(
    'that is none, said as %j, says what that means behind it',
    (reply) => {
      const { answers, isDone } = play({ fact: count, then }, [reply as Reply]);
      expect(answers).toEqual({ [count]: 0, [more]: 0, [share]: 0 });
      expect(isDone).toBe(true);
    },
  );

  it('is none also where that is a bound', () => {
    const none = { below: 5 };
    expect(play({ fact: count, none, then }, [{ answer: { below: 5 } }]).isDone).toBe(true);
    expect(play({ fact: count, none, then }, [{ answer: { below: 4 } }]).asked).toHaveLength(2);
  });

  it.each([
    [2, ['Which?', 'metrics.share?', 'facts.plan?'], { [more]: 0 }],
    [3, all, { [more]: 9 }],
    [{ above: 1 }, all, { [more]: 9 }],
  ])('of %j asks what is behind it, and takes for none what begins later', (answer, asked, said) => {
    const replies = asked.slice(1).map((ask) => ({ answer: ask === 'facts.plan?' ? 'free' : 9 }));
    expect(play({ fact: count, then }, [{ answer }, ...replies])).toMatchObject({
      asked,
      answers: { [count]: answer, ...said, [share]: 9, [plan]: 'free' },
      isDone: true,
    });
  });

  it('asks behind it only what is open, and takes "I do not know"', () => {
    const open = [count, plan];
    expect(play({ fact: count, then }, [{ answer: 5 }, { unknown: true }], open)).toMatchObject({
      asked: ['Which?', 'facts.plan?'],
      answers: { [count]: 5, [plan]: null },
      isDone: true,
    });
    expect(() => play({ fact: count, then }, [{ answer: 5 }, { none: true }], open)).toThrow(RangeError);
  });

  it('that is known already asks at once what is behind it, whatever its number', () => {
    const { prompts, answers } = play({ fact: count, then }, [], [more]);
    const asked = { kind: 'number', ask: 'metrics.more?', fact: more, unit: 'orders', range: [0, null] };
    expect(prompts).toStrictEqual([{ ...asked, hasNone: false }]);
    expect(answers).toEqual({});
    expect(play({ fact: count }, [], [])).toMatchObject({ asked: [], isDone: true });
    expect(play({}, [])).toMatchObject({ asked: [], isDone: true });
  });
});

describe('a topic of lines to tick', () => {
  const ticks = [
    { text: 'Orders', fact: 'metrics.count', ask: 'How many?' },
    { text: 'Assured', fact: 'facts.assured' },
    { text: 'Days', fact: 'metrics.days', is: 0 },
    { text: 'More', fact: 'metrics.more' },
  ];
  const none = { 'metrics.count': 0, 'facts.assured': false, 'metrics.days': 'never', 'metrics.more': 0 };

  it('shows the lines, with its help', () => {
    const lines = ['Orders', 'Assured', 'Days', 'More'];
    expect(play({ ticks }, []).prompts).toStrictEqual([{ kind: 'ticks', ask: 'Which?', lines }]);
    expect(play({ ticks, help: 'Look.' }, []).prompts).toStrictEqual([
      { kind: 'ticks', ask: 'Which?', help: 'Look.', lines },
    ]);
  });

  it('shows only lines of which something is open, and nothing where none is', () => {
    const { prompts, answers } = play({ ticks }, [{ ticks: [1] }], ['metrics.days', 'metrics.more']);
    expect(prompts).toEqual([{ kind: 'ticks', ask: 'Which?', lines: ['Days', 'More'] }]);
    expect(answers).toEqual({ 'metrics.days': 'never', 'metrics.more': 1 });
    expect(play({ ticks }, [], ['metrics.share'])).toMatchObject({ asked: [], isDone: true });
    const deep = [leadingTo({ text: 'Deep', fact: 'metrics.count' }, behind('facts.plan'))];
    expect(play({ ticks: deep }, [], ['facts.plan']).asked).toEqual(['Which?']);
  });

  it.each([
    ['none', { none: true }, none],
    ['no ticks', { ticks: [] }, none],
    [
      '"I do not know"',
      { unknown: true },
      { 'metrics.count': null, 'facts.assured': null, 'metrics.days': null, 'metrics.more': null },
    ],
    ['ticks', { ticks: [3, 1, 2] }, { ...none, 'facts.assured': true, 'metrics.days': 0, 'metrics.more': 1 }],
  ])('takes %s', (_, reply, answers) => {
    expect(play({ ticks }, [reply as Reply])).toMatchObject({ answers, isDone: true });
  });

  it.each([
    [{ ticks: [4] }],
    [{ ticks: [-1] }],
    [{ ticks: [0.5] }],
    [{ ticks: [0, 4] }],
    [{ answer: 1 }],
    [{}],
  ])('refuses %j', (reply) => {
    expect(() => play({ ticks }, [reply as Reply])).toThrow(
      new RangeError('expected lines of the list, none, or unknown'),
    );
  });

  it('takes a ticked number for more than none until it is said, and goes on where it is not known', () => {
    const ticked = play({ ticks }, [{ ticks: [0, 3] }]);
    expect(ticked).toMatchObject({
      asked: ['Which?', 'How many?'],
      answers: { ...none, 'metrics.count': { above: 0 }, 'metrics.more': 1 },
    });
    expect(ticked.prompts[1]).toStrictEqual({
      kind: 'number',
      ask: 'How many?',
      fact: 'metrics.count',
      unit: 'orders',
      range: [0, null],
      hasNone: false,
    });
    expect(play({ ticks }, [{ ticks: [0] }, { answer: 4 }]).answers).toEqual({ ...none, 'metrics.count': 4 });
    expect(play({ ticks }, [{ ticks: [0] }, { unknown: true }])).toMatchObject({
      answers: { ...none, 'metrics.count': { above: 0 } },
      isDone: true,
    });
    expect(() => play({ ticks }, [{ ticks: [0] }, { none: true }])).toThrow(RangeError);
  });

  it.each([
    ['metrics.count', undefined, { above: 0 }],
    ['metrics.count', 2, { above: 2 }],
    ['metrics.count', { below: 3 }, { above: 2 }],
    ['metrics.count', { below: '3' }, { above: 2 }],
    ['metrics.share', { below: '0.1' }, { above: '0.1' }],
    ['metrics.onTime', { above: '0.9' }, { below: '0.9' }],
    ['metrics.onTime', undefined, null],
    ['metrics.days', undefined, null],
    ['facts.assured', undefined, null],
  ])('takes a ticked %s of which none is %j for %j', (fact, written, answer) => {
    const tick = { text: 'It', fact, ask: 'How?', ...(written === undefined ? {} : { none: written }) };
    expect(play({ ticks: [tick] }, [{ ticks: [0] }]).answers).toEqual({ [fact]: answer });
  });

  it('asks what is behind a tick by its number, and says what none means behind the others', () => {
    const then = [behind('metrics.share', { from: 2, none: 0 }), behind('facts.plan')];
    const lines = [
      { text: 'Orders', fact: 'metrics.count', ask: 'How many?', then },
      leadingTo({ text: 'More', fact: 'metrics.more' }, behind('metrics.points', { from: 2, none: 3 })),
      leadingTo(
        { text: 'Days', fact: 'metrics.days' },
        behind('metrics.onTime', { none: 1 }),
        behind('facts.assured'),
      ),
    ];
    const first = { ticks: [0, 1] };
    expect(play({ ticks: lines }, [first, { answer: 1 }, { answer: 'paid' }])).toMatchObject({
      asked: ['Which?', 'How many?', 'facts.plan?'],
      answers: {
        'metrics.count': 1,
        'metrics.share': 0,
        'facts.plan': 'paid',
        'metrics.more': 1,
        'metrics.points': 3,
        'metrics.days': 'never',
        'metrics.onTime': 1,
      },
      isDone: true,
    });
    // 2 is enough, and so is a number that is not known.
    for (const reply of [{ answer: 2 }, { unknown: true }] as const)
      expect(play({ ticks: lines }, [first, reply]).asked).toEqual(['Which?', 'How many?', 'metrics.share?']);
    expect(play({ ticks: lines }, [{ ticks: [] }]).answers).not.toHaveProperty(['facts.assured']);
  });

  it('asks which, where a line stands for several facts', () => {
    const which = {
      ask: 'Which of them?',
      ticks: [
        { text: 'Count', fact: 'metrics.count' },
        leadingTo({ text: 'Rest', fact: 'metrics.more' }, behind('metrics.share', { none: 0 })),
      ],
    };
    const lines = [
      { text: 'Some', which },
      { text: 'Assured', fact: 'facts.assured' },
    ];
    expect(
      play({ ticks: lines, help: 'Only of the first.' }, [{ ticks: [0] }, { ticks: [0] }]),
    ).toMatchObject({
      prompts: [
        { lines: ['Some', 'Assured'], help: 'Only of the first.' },
        { kind: 'ticks', ask: 'Which of them?', lines: ['Count', 'Rest'] },
      ],
      answers: { 'facts.assured': false, 'metrics.count': 1, 'metrics.more': 0, 'metrics.share': 0 },
      isDone: true,
    });
    expect(play({ ticks: lines }, [{ ticks: [1] }])).toMatchObject({
      answers: { 'facts.assured': true, 'metrics.count': 0, 'metrics.more': 0, 'metrics.share': 0 },
      isDone: true,
    });
    expect(play({ ticks: lines }, [{ ticks: [0] }]).answers).toEqual({ 'facts.assured': false });
  });
});
