import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Topic, TopicQuestion, TopicTick, TopicValue } from '../ruleset/guide-language.generated.ts';
import type { Answer } from './answer-question.ts';
import { type OpenQuestion, shapeOf } from './open-questions.ts';

export type { Topic };

/** One thing to ask: lines to tick, or a single answer. */
export type Prompt =
  | {
      readonly kind: 'ticks';
      readonly ask: string;
      readonly help?: string;
      readonly lines: readonly string[];
    }
  | {
      readonly kind: OpenQuestion['kind'];
      readonly ask: string;
      readonly help?: string;
      /** Where the answer goes. */
      readonly fact: string;
      readonly unit?: string;
      readonly range?: readonly [number, number | null];
      readonly choices?: readonly { readonly value: string; readonly text: string }[];
      /** Whether "none" is an answer. */
      readonly hasNone: boolean;
    };

/** What somebody says to a prompt: the lines that were ticked by their place, an answer, none of it, or "I don't know". */
export type Reply =
  | { readonly ticks: readonly number[] }
  | { readonly answer: Answer }
  | { readonly none: true }
  | { readonly unknown: true };

type Answers = Map<string, Answer | null>;
type Script = Generator<Prompt, void, Reply>;
type OpenNow = () => ReadonlyMap<string, OpenQuestion>;

/**
 * Every fact that a topic asks for.
 *
 * @param topic - A topic of a guide.
 *
 * @example
 * for (const topic of guide.topics) console.log(topic.id, factsOfTopic(topic));
 */
export function factsOfTopic(topic: Pick<Topic, 'fact' | 'then' | 'ticks'>): string[] {
  const behind = (then: readonly TopicQuestion[] = []): string[] => then.map(({ fact }) => fact);
  const inTick = ({ fact, then, which }: TopicTick): string[] => [
    ...(fact ? [fact] : []),
    ...behind(then),
    ...(which?.ticks.flatMap(inTick) ?? []),
  ];
  return [
    ...(topic.fact ? [topic.fact] : []),
    ...behind(topic.then),
    ...(topic.ticks?.flatMap(inTick) ?? []),
  ];
}

/** Asks one topic: yields what to ask, is sent what was replied, and fills `answers` as it goes. */
export function* topicScript(
  topic: Topic,
  answers: Answers,
  ruleset: CompiledRuleset,
  open: OpenNow,
): Script {
  const { ask, help, fact, ticks } = topic;
  if (ticks) yield* askTicks(ticks, { ask, ...(help ? { help } : {}) }, { answers, ruleset, open });
  else if (fact && open().has(fact)) yield* askFact({ ...topic, fact }, { answers, ruleset, open });
  else yield* askBehind(topic.then ?? [], { answers, ruleset, open }, null);
}

interface Surroundings {
  readonly answers: Answers;
  readonly ruleset: CompiledRuleset;
  readonly open: OpenNow;
}

type AskedFact = Pick<TopicTick, 'none' | 'choices' | 'help' | 'then'> & {
  readonly fact: string;
  readonly ask: string;
};

/** A single number, share or choice, and what is asked behind it. */
function* askFact(asked: AskedFact, around: Surroundings): Script {
  const { answers, ruleset } = around;
  const { fact, then = [] } = asked;
  const none = noneOf(fact, asked.none, ruleset);
  const reply = yield promptOf(asked, ruleset, none !== null);
  const answer = answerIn(reply, none);
  answers.set(fact, answer);
  if (answer === null) setAll(then, answers, () => null);
  else if (isSame(answer, none)) setNone(then, around);
  else yield* askBehind(then, around, answer);
}

/** A list to tick; only lines that could still add something are shown. */
function* askTicks(
  ticks: readonly TopicTick[],
  words: { readonly ask: string; readonly help?: string },
  around: Surroundings,
): Script {
  const { answers, ruleset, open } = around;
  const openNow = open();
  const shown = ticks.filter((tick) => factsOfTopic({ ticks: [tick] }).some((fact) => openNow.has(fact)));
  if (shown.length === 0) return;
  const reply = yield { kind: 'ticks', ...words, lines: shown.map(({ text }) => text) };
  if ('unknown' in reply) {
    for (const fact of factsOfTopic({ ticks: shown })) answers.set(fact, null);
    return;
  }
  const ticked = 'none' in reply ? [] : 'ticks' in reply ? reply.ticks : null;
  if (!ticked?.every((line) => Number.isInteger(line) && line >= 0 && line < shown.length))
    throw new RangeError('expected lines of the list, none, or unknown');
  // First what is sure, so that a result in the middle already holds it.
  for (const [line, tick] of shown.entries())
    if (ticked.includes(line)) setTicked(tick, around);
    else setTickNone(tick, around);
  for (const [line, tick] of shown.entries()) {
    if (!ticked.includes(line)) continue;
    const { fact, which, then = [] } = tick;
    if (which) yield* askTicks(which.ticks, { ask: which.ask }, around);
    if (!fact) continue;
    let number = answers.get(fact) ?? null;
    if (tick.ask !== undefined) {
      const answered = yield promptOf({ ...tick, fact, ask: tick.ask }, ruleset, false);
      const answer = answerIn(answered, null);
      if (answer !== null) answers.set(fact, answer);
      number = answer;
    }
    yield* askBehind(then, around, number);
  }
}

function* askBehind(then: readonly TopicQuestion[], around: Surroundings, number: Answer | null): Script {
  const { answers, ruleset, open } = around;
  for (const question of then) {
    const { fact, from } = question;
    if (from !== undefined && typeof number === 'number' && number < from) {
      setNone([question], around);
      continue;
    }
    if (!open().has(fact)) continue;
    answers.set(fact, answerIn(yield promptOf(question, ruleset, false), null));
  }
}

function promptOf(asked: AskedFact | TopicQuestion, ruleset: CompiledRuleset, hasNone: boolean): Prompt {
  const { fact, ask, help, choices } = asked;
  const { kind, choices: words, unit, range } = shapeOf(fact, ruleset);
  const titles = ruleset.source.facts?.[fact.slice(fact.indexOf('.') + 1)]?.values ?? {};
  const offered = choices ?? words?.map((value) => ({ value, text: titles[value] ?? value }));
  return {
    kind,
    ask,
    fact,
    hasNone,
    ...(help ? { help } : {}),
    ...(unit ? { unit } : {}),
    ...(range ? { range } : {}),
    ...(offered ? { choices: offered } : {}),
  };
}

function answerIn(reply: Reply, none: Answer | null): Answer | null {
  if ('unknown' in reply) return null;
  if ('answer' in reply) return reply.answer;
  if ('none' in reply && none !== null) return none;
  throw new RangeError('expected an answer, or unknown');
}

/** What "none" means: as written, else 0 of a count, no of a flag, never of days; null where it means nothing. */
function noneOf(fact: string, written: TopicValue | undefined, ruleset: CompiledRuleset): Answer | null {
  if (written !== undefined) return written;
  const { kind, unit, range } = shapeOf(fact, ruleset);
  if (kind === 'flag') return false;
  if (!fact.startsWith('metrics.')) return null;
  if (unit?.startsWith('days')) return NEVER;
  // A platform's own rating begins at its best, not at zero.
  if (ruleset.metrics.get(fact.slice('metrics.'.length))?.declaration.worse !== 'higher') return null;
  return kind === 'number' || kind === 'share' ? (range?.[0] ?? 0) : null;
}

const NEVER = 'never';

function setTickNone({ fact, none, then = [], which }: TopicTick, around: Surroundings): void {
  for (const tick of which?.ticks ?? []) setTickNone(tick, around);
  if (fact) around.answers.set(fact, noneOf(fact, none, around.ruleset));
  setNone(then, around);
}

/** Questions behind something that there is not: only what they say of it themselves is known. */
function setNone(then: readonly TopicQuestion[], { answers, ruleset }: Surroundings): void {
  for (const { fact, none } of then) if (none !== undefined) answers.set(fact, noneOf(fact, none, ruleset));
}

function setAll(then: readonly TopicQuestion[], answers: Answers, value: () => Answer | null): void {
  for (const { fact } of then) answers.set(fact, value());
}

/** A ticked line: what the tick says by itself, or the least that it says before its number is known. */
function setTicked({ fact, is, ask, none }: TopicTick, { answers, ruleset }: Surroundings): void {
  if (!fact) return;
  const { kind } = shapeOf(fact, ruleset);
  if (is !== undefined) answers.set(fact, is);
  else if (ask === undefined) answers.set(fact, kind === 'flag' ? true : 1);
  else answers.set(fact, atLeast(noneOf(fact, none, ruleset), kind));
}

/** More than none, as a bound; null where that says nothing. */
function atLeast(none: Answer | null, kind: OpenQuestion['kind']): Answer | null {
  if (typeof none === 'number') return { above: none };
  if (typeof none !== 'object' || none === null) return null;
  if ('below' in none) return { above: kind === 'number' ? Number(none.below) - 1 : none.below };
  return 'above' in none ? { below: none.above } : null;
}

const isSame = (one: Answer, other: Answer | null): boolean => JSON.stringify(one) === JSON.stringify(other);
