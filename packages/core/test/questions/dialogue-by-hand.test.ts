import { describe, expect, it } from 'vitest';
import { type DialogueState, TOPICS_AT_MOST, topicDialogue } from '../../src/questions/topic-dialogue.ts';
import type { Reply, Topic } from '../../src/questions/topic-script.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
const level = (when: Level['when'], severity: Level['severity'] = 'high'): Level => ({
  when,
  severity,
  evidence: 'official',
  sources: [{ source: 'page' }],
});
const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const NUMBERS = Array.from({ length: 11 }, (_, i) => `n${i + 1}`);
const ruleset = rulesetAround({
  metrics: Object.fromEntries([...NUMBERS, 'low', 'x1', 'x2'].map((name) => [name, number])),
  rules: [
    ...NUMBERS.map((name) =>
      ruleOf({ id: `golden.test.${name}`, cause: name, levels: [level({ metric: name, gte: '1' })] }),
    ),
    ruleOf({ id: 'golden.test.low', cause: 'low', levels: [level({ metric: 'low', gte: '1' }, 'low')] }),
    ruleOf({
      id: 'golden.test.us',
      cause: 'us',
      applies: { fact: 'region', in: ['US'] },
      levels: [level({ metric: 'x1', gte: '1' }, 'medium'), level({ metric: 'x2', gte: '1' }, 'critical')],
    }),
    ruleOf({
      id: 'golden.test.st',
      cause: 'st',
      levels: [level({ fact: 'account.status', in: ['restricted'] })],
    }),
  ],
});
const topic = (id: string, more: Partial<Topic> = {}): Topic => ({
  id,
  title: `About ${id}`,
  ask: `${id}?`,
  ...more,
});
const about = (name: string, more: Partial<Topic> = {}) => topic(name, { fact: `metrics.${name}`, ...more });
const where = topic('where', { fact: 'region', place: 'picker' });
const ticks = topic('ticks', {
  ticks: [
    { text: 'One', fact: 'metrics.x1', ask: 'How many?' },
    { text: 'Two', fact: 'metrics.x2' },
  ],
});
const start: Snapshot = {
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf: '2026-06-15T12:00:00Z',
  account: { id: 'me', status: 'active' },
};
const talk = (...topics: Topic[]) => {
  const dialogue = topicDialogue(ruleset, topics);
  const say = (state: DialogueState, ...replies: Reply[]) => replies.reduce(dialogue.reply, state);
  return { ...dialogue, say, first: dialogue.begin(start) };
};
const [two, none, unknown] = [{ answer: 2 }, { none: true }, { unknown: true }] as const;
const many = NUMBERS.map((name) => about(name));

describe('the topics of a dialogue', () => {
  it('are asked in their order, those of the picker first and not counted, eight at most', () => {
    const { first, prompt, reply } = talk(...many.slice(0, 2), where, ...many.slice(2));
    const asked: unknown[] = [];
    let state = first;
    for (let next = prompt(state); next; next = prompt(state)) {
      const { topic: id, title, isFirst, number: place, of, opens } = next;
      asked.push([id, title, isFirst, place, of, opens]);
      state = reply(state, id === 'where' ? { answer: 'DE' } : none);
    }
    expect(TOPICS_AT_MOST).toBe(8);
    expect(asked).toEqual([
      ['where', 'About where', true, 0, 8, true],
      ...NUMBERS.slice(0, 8).map((name, i) => [name, `About ${name}`, false, i + 1, 8, true]),
    ]);
    expect(state.ended).toBe(false);
  });

  it('are all asked after that on request, with those that are only offered then', () => {
    const { first, prompt, say, goOn } = talk(about('low', { place: 'more' }), ...many, where);
    let state = say(first, { answer: 'DE' }, ...Array.from({ length: 8 }, () => none));
    expect(prompt(state)).toBeNull();
    state = goOn(state);
    expect(prompt(state)).toMatchObject({ topic: 'low', number: 9, of: 12 });
    state = say(state, none);
    expect(prompt(state)).toMatchObject({ topic: 'n9', number: 10, of: 12 });
    expect(prompt(say(state, none, none, none))).toBeNull();
  });

  it('that are only offered later are no part of the first eight', () => {
    const { first, prompt, say } = talk(about('low', { place: 'more' }), about('n1'));
    expect(prompt(first)).toMatchObject({ topic: 'n1', number: 1, of: 1 });
    expect(prompt(say(first, none))).toBeNull();
  });

  it('are not asked twice, though what was not known stays open', () => {
    const { first, prompt, say } = talk(about('n1'), about('n2'));
    const state = say(first, unknown);
    expect(prompt(state)?.topic).toBe('n2');
    expect(prompt(say(state, unknown))).toBeNull();
  });

  it('are left out where another answer has made them superfluous', () => {
    const { first, prompt, say } = talk(where, about('x1'), about('n1'));
    expect(prompt(say(first, { answer: 'DE' }))).toMatchObject({ topic: 'n1', number: 1, of: 1 });
    expect(prompt(say(first, { answer: 'US' }))).toMatchObject({ topic: 'x1', number: 1, of: 2 });
  });

  it('are asked where one of several facts is open', () => {
    const { begin, prompt } = talk(ticks);
    const known = begin({ ...start, region: 'US', metrics: { x2: 0 } });
    expect(prompt(known)).toMatchObject({ topic: 'ticks', lines: ['One'] });
  });

  it('are known to the dialogue', () => {
    expect(() => talk(about('n1')).edit(talk(about('n1')).first, 'n2')).toThrow(
      new RangeError('there is no topic "n2"'),
    );
  });
});

describe('a topic of several prompts', () => {
  const { first, prompt, say, snapshot, finish } = talk(ticks, about('n1'));
  const ticked = say(first, { ticks: [0] });

  it('stays the same topic until its last reply', () => {
    expect(prompt(first)).toMatchObject({ topic: 'ticks', kind: 'ticks', opens: true, number: 1, of: 2 });
    expect(prompt(ticked)).toMatchObject({
      topic: 'ticks',
      ask: 'How many?',
      opens: false,
      number: 1,
      of: 2,
    });
    expect(ticked).toMatchObject({ done: [], now: { topic: 'ticks', replies: [{ ticks: [0] }] } });
    const after = say(ticked, two);
    expect(prompt(after)).toMatchObject({ topic: 'n1', opens: true, number: 2, of: 2 });
    expect(after).toMatchObject({ now: null, done: [{ topic: 'ticks', replies: [{ ticks: [0] }, two] }] });
  });

  it('says in its middle what is sure by then', () => {
    expect(snapshot(first)).toBe(start);
    expect(snapshot(ticked).metrics).toEqual({ x1: { above: 0 }, x2: 0 });
    expect(snapshot(say(ticked, two)).metrics).toEqual({ x1: 2, x2: 0 });
    const ended = finish(ticked);
    expect(ended).toMatchObject({ ended: true, now: null, before: ticked });
    expect(snapshot(ended).metrics).toEqual({ x1: { above: 0 }, x2: 0 });
    expect(ended.done.map(({ topic: id }) => id)).toEqual(['ticks']);
  });

  it('asks nothing where all of its prompts are answered', () => {
    expect(prompt({ ...first, now: { topic: 'n1', replies: [two] } })).toBeNull();
  });

  it('refuses more replies than it has prompts', () => {
    const overfull = { ...first, now: { topic: 'n1', replies: [two, two] } };
    expect(() => prompt(overfull)).toThrow(new RangeError('a reply too many to the topic "n1"'));
  });
});

describe('a state of a dialogue', () => {
  const { first, prompt, say, back, finish, goOn, snapshot, reply } = talk(about('n1'), about('n2'));

  it('begins with nothing said', () => {
    expect(first).toEqual({ start, done: [], now: null, ended: false, more: false, before: null });
    expect(back(first)).toBe(first);
  });

  it('goes back to the one before the last reply or request', () => {
    const one = say(first, two);
    expect(back(one)).toBe(first);
    expect(back(finish(one))).toBe(one);
    expect(back(goOn(finish(one)))).toEqual(finish(one));
  });

  it('asks nothing once the report was asked for, until it goes on', () => {
    const ended = finish(say(first, two));
    expect(ended).toMatchObject({ ended: true, more: false });
    expect(prompt(ended)).toBeNull();
    expect(() => reply(ended, none)).toThrow(new RangeError('nothing is asked'));
    expect(goOn(ended)).toMatchObject({ ended: false, more: true });
    expect(prompt(goOn(ended))).toMatchObject({ topic: 'n2', number: 2, of: 2 });
    expect(snapshot(ended).metrics).toEqual({ n1: 2 });
  });

  it('leaves a fact that is not known as it was', () => {
    const begun = talk(about('n1')).begin({ ...start, metrics: { n2: 1 } });
    expect(snapshot(say(begun, unknown))).toEqual({ ...start, metrics: { n2: 1 } });
  });
});

describe('asking a topic anew', () => {
  const { first, prompt, say, edit, finish, snapshot, begin } = talk(about('n1'), about('n2'), where, ticks);
  const said = say(first, { answer: 'US' }, two, { answer: 3 });

  it('forgets what was said to it, and nothing else', () => {
    const again = edit(said, 'n1');
    expect(again).toMatchObject({ now: { topic: 'n1', replies: [] }, before: said, ended: false });
    expect(snapshot(again)).toEqual({ ...start, region: 'US', metrics: { n2: 3 } });
    expect(prompt(again)).toMatchObject({ topic: 'n1', opens: true, number: 2, of: 3 });
    expect(snapshot(say(again, { answer: 7 })).metrics).toEqual({ n1: 7, n2: 3 });
  });

  it('does not count those of the picker that are still to be asked', () => {
    expect(prompt(edit(first, 'n1'))).toMatchObject({ topic: 'n1', number: 1, of: 3 });
  });

  it('counts no topic that will not be asked, where the report was asked for', () => {
    const again = edit(finish(said), 'n2');
    expect(prompt(again)).toMatchObject({ topic: 'n2', number: 2, of: 2 });
    expect(prompt(say(again, two))).toBeNull();
  });

  it.each([
    ['n1', { metrics: { n1: 4, n2: 5 } }, { metrics: { n2: 5 } }],
    ['n1', { metrics: { n2: 5 } }, { metrics: { n2: 5 } }],
    ['where', { region: 'US', metrics: { n2: 5 } }, { metrics: { n2: 5 } }],
    ['where', {}, {}],
    ['ticks', { region: 'US', metrics: { x1: 1, x2: 1, n1: 0 } }, { region: 'US', metrics: { n1: 0 } }],
  ])('takes %s also out of what was known before: %j', (id, known, left) => {
    expect(edit(begin({ ...start, ...known }), id).start).toStrictEqual({ ...start, ...left });
  });

  it('takes a part of the account out, and leaves the account', () => {
    const status = talk(topic('status', { fact: 'account.status' }));
    expect(status.edit(status.first, 'status').start).toStrictEqual({ ...start, account: { id: 'me' } });
  });

  it('changes nothing where nothing of it matters beside the other answers', () => {
    const elsewhere = say(first, { answer: 'DE' });
    expect(edit(elsewhere, 'ticks')).toBe(elsewhere);
  });
});

describe('what is still open', () => {
  it('is told by topic, the most valuable first, with the facts that matter', () => {
    const { first, open, say } = talk(
      about('low'),
      ticks,
      about('n1'),
      where,
      topic('none', { fact: 'metrics.gone' }),
    );
    expect(open(first)).toEqual([
      { id: 'ticks', title: 'About ticks', couldAdd: 90, facts: ['metrics.x1', 'metrics.x2'] },
      { id: 'where', title: 'About where', couldAdd: 90, facts: ['region'] },
      { id: 'n1', title: 'About n1', couldAdd: 65, facts: ['metrics.n1'] },
      { id: 'low', title: 'About low', couldAdd: 15, facts: ['metrics.low'] },
    ]);
    // The graver of the two lines is said already.
    const known = talk(ticks, about('n1')).begin({ ...start, region: 'US', metrics: { x2: 0 } });
    expect(open(known)).toMatchObject([
      { id: 'n1', couldAdd: 65 },
      { id: 'ticks', couldAdd: 35, facts: ['metrics.x1'] },
      { id: 'low' },
    ]);
    const elsewhere = say(first, { answer: 'DE' });
    expect(open(elsewhere).map(({ id }) => id)).toEqual(['n1', 'low']);
  });
});
