import { answerQuestion, type OpenQuestion, type Ruleset, type Snapshot } from '@risk-check/core';
import {
  initSourceOf,
  inTopicOrder,
  parseAnswer,
  questionsOf,
  withInitSource,
} from '@risk-check/report/questions';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { guideOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { AnswerField } from './answer-field.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly ruleset: Ruleset;
  readonly open: readonly OpenQuestion[];
  readonly canGoBack: boolean;
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onBack: () => void;
}

/** The questions of `risk-check init`, one at a time, in the order of the topics; answers go into the snapshot. */
export function Questions({ snapshot, ruleset, open, canGoBack, onSnapshot, onBack }: Props) {
  const { frame, words } = usePageWords();
  const text = frame.questions;
  const written = useMemo(() => questionsOf(ruleset, guideOf(ruleset.id)), [ruleset]);

  const { fields, notKnown, ...own } = initSourceOf(snapshot);
  const left = inTopicOrder(
    open.filter(({ id }) => !notKnown.includes(id)),
    guideOf(ruleset.id).topics,
  );
  const question = left[0];
  const askOf = (id: string): string => written.get(id)?.ask ?? words.commands.init.asks[id] ?? id;

  const title = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    // Only after an answer: on arrival the focus stays where the reader has put it.
    if (moved.current) title.current?.focus();
    moved.current = false;
  }, [question?.id, snapshot]);

  const answer = (asked: OpenQuestion, given: string): string | null => {
    moved.current = true;
    if (given === '') {
      onSnapshot(withInitSource(snapshot, { ...own, fields, notKnown: [...notKnown, asked.id] }));
      return null;
    }
    const parsed = parseAnswer(given, asked, words);
    if ('expected' in parsed) {
      moved.current = false;
      return parsed.expected;
    }
    const next = answerQuestion(snapshot, asked.id, parsed.answer);
    onSnapshot(
      withInitSource(next, { ...own, notKnown, fields: { ...fields, [asked.id]: askOf(asked.id) } }),
    );
    return null;
  };
  const askAgain = (id: string): void => {
    moved.current = true;
    const { [id]: _, ...rest } = fields;
    const without = withoutAnswer(snapshot, id);
    onSnapshot(
      withInitSource(without, { ...own, fields: rest, notKnown: notKnown.filter((name) => name !== id) }),
    );
  };
  const answered = Object.entries(fields).filter(([id]) => answerTo(snapshot, id) !== undefined);
  return (
    <div class="card questions">
      <h2>{text.title}</h2>
      {/* Read out after each answer, together with the question that takes the focus. */}
      <p class={question ? 'quiet' : 'hidden'} role="status">
        {text.left(left.length)}
      </p>
      {question ? (
        <section class="question">
          <h3 id="question" tabIndex={-1} ref={title}>
            {askOf(question.id)}
          </h3>
          {written.get(question.id)?.help && <p>{written.get(question.id)?.help}</p>}
          {question.couldAdd > 0 && <p class="quiet">{text.gain(question.couldAdd)}</p>}
          <AnswerField
            key={question.id}
            question={question}
            ruleset={ruleset}
            onAnswer={(given) => answer(question, given)}
          />
        </section>
      ) : (
        <section class="question">
          <h3 tabIndex={-1} ref={title}>
            {text.left(0)}
          </h3>
          {notKnown.length > 0 && <p>{text.done}</p>}
        </section>
      )}
      <p class="buttons">
        {canGoBack && (
          <button
            type="button"
            onClick={() => {
              moved.current = true;
              onBack();
            }}
          >
            {text.back}
          </button>
        )}
        {notKnown.length > 0 && !question && (
          <button
            type="button"
            onClick={() => {
              moved.current = true;
              onSnapshot(withInitSource(snapshot, { ...own, fields, notKnown: [] }));
            }}
          >
            {text.again}
          </button>
        )}
      </p>
      {answered.length > 0 && (
        <details class="answered">
          <summary>
            {text.answered} ({answered.length})
          </summary>
          <ul class="plain">
            {answered.map(([id, ask]) => (
              <li key={id}>
                <span>
                  {ask} <b>{shown(answerTo(snapshot, id), text)}</b>
                </span>
                <button
                  type="button"
                  class="small"
                  onClick={() => askAgain(id)}
                  aria-label={text.changeOf(ask)}
                >
                  {text.change}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function placeOf(id: string): readonly [string | null, string] {
  const dot = id.indexOf('.');
  return dot < 0 ? [null, id] : [id.slice(0, dot), id.slice(dot + 1)];
}

function answerTo(snapshot: Snapshot, id: string): unknown {
  const [group, name] = placeOf(id);
  const place = group === null ? snapshot : snapshot[group];
  return typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[name] : undefined;
}

function withoutAnswer(snapshot: Snapshot, id: string): Snapshot {
  const [group, name] = placeOf(id);
  if (group === null) {
    const { [name]: _, ...rest } = snapshot;
    return rest as Snapshot;
  }
  const { [name]: _, ...rest } = (snapshot[group] ?? {}) as Record<string, unknown>;
  return { ...snapshot, [group]: rest };
}

function shown(value: unknown, text: { readonly yes: string; readonly no: string }): string {
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value)
    return `${value.numerator} / ${value.denominator}`;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
