import type { Snapshot } from '@risk-check/core';
import { closedAccountSnapshot, justBefore, type Money, readMoney } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import { useState } from 'preact/hooks';
import { rulesetOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { Screen } from './screen.tsx';
import type { Draft, Said } from './step.ts';
import { Field, Ticks } from './topic-screen.tsx';
import { Understood } from './understood.tsx';

interface Props {
  readonly id: string;
  readonly said: Said;
  readonly onSaid: (said: Said) => void;
  readonly onBack: (() => void) | null;
  /** What was typed or ticked here before. */
  readonly before: Draft | undefined;
  readonly onKeep: (draft: Draft) => void;
}

const DAY = 86_400_000;
const MOST_ORDERS = 200;
const MOST_QUESTIONS = 4;
const APPEALS = ['none', 'pending', 'rejected'] as const;

/** What is asked of a closed account: since when, an appeal, what was new, and the money. */
export const closedQuestions = (id: string, words: Words): readonly (keyof Said)[] => [
  'since',
  'appeal',
  // Only what rules of the account look at.
  ...(justBefore(rulesetOf(id).metrics, words).length > 0 ? (['justBefore'] as const) : []),
  ...(rulesetOf(id).role === 'buyer' ? (['open', 'onTheWay'] as const) : []),
];

/** The question that is not answered yet; null when all are. Nothing is asked about where nothing is open. */
export const nextQuestion = (id: string, said: Said, words: Words): keyof Said | null =>
  closedQuestions(id, words).find((key) => said[key] === undefined) ?? null;

/** The account as all of it says. */
export function saidSnapshot(id: string, said: Said): Snapshot {
  const { platform, role } = rulesetOf(id);
  const { since = null, appeal = null, justBefore = [], open = null, onTheWay = null } = said;
  const now = Date.now();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return closedAccountSnapshot({ platform, role, now, zone, since, appeal, justBefore, open, onTheWay });
}

/** One of the four questions. */
export function ClosedQuestions({ id, said, onSaid, onBack, ...kept }: Props) {
  const { frame, words } = usePageWords();
  const text = words.dialogue;
  const [wanted, setWanted] = useState<string | null>(null);
  const [isOtherDay, setOtherDay] = useState(false);
  const ruleset = rulesetOf(id);
  const question = nextQuestion(id, said, words);
  const all = closedQuestions(id, words);
  // Money is asked about in one question or two.
  const most = Math.min(MOST_QUESTIONS, all.length);
  const option = (label: string, onClick: () => void, kind = '') => (
    <button key={label} type="button" class={`reply ${kind}`} onClick={onClick}>
      {label}
    </button>
  );
  const above = (
    <>
      <p class="quiet progress">
        {ruleset.title} · {text.progress(Math.min(most, all.indexOf(question ?? 'since') + 1), most)}
      </p>
      {question === 'since' && said.notice !== '' && <Understood id={id} notice={said.notice} />}
    </>
  );
  const under = onBack && (
    <p class="buttons under">
      <button type="button" onClick={onBack}>
        {frame.questions.back}
      </button>
    </p>
  );
  if (question === 'since') {
    const ago = (days: number) => onSaid({ ...said, since: Date.now() - days * DAY });
    const [today = '', yesterday = '', other = ''] = text.sinceChoices;
    return (
      <Screen title={text.since} above={above}>
        {isOtherDay ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const value = new FormData(event.currentTarget).get('day');
              const day = Date.parse(`${String(value)}T00:00:00Z`);
              if (day <= Date.now()) onSaid({ ...said, since: day });
              else setWanted(text.wanted.answer(text.day));
            }}
          >
            <input type="date" name="day" aria-labelledby="question" aria-invalid={wanted !== null} />
            {wanted !== null && (
              <p class="problem" role="alert">
                {wanted}
              </p>
            )}
            <p class="replies">
              <button type="submit" class="main reply">
                {frame.questions.answer}
              </button>
            </p>
          </form>
        ) : (
          <p class="replies">
            {option(today, () => ago(0))}
            {option(yesterday, () => ago(1))}
            {option(other, () => setOtherDay(true))}
            {option(text.unknown, () => onSaid({ ...said, since: null }), 'other')}
          </p>
        )}
        {under}
      </Screen>
    );
  }
  if (question === 'appeal')
    return (
      <Screen title={text.appeal} above={above}>
        <p class="replies">
          {text.appealChoices.map((choice, i) =>
            option(choice, () => onSaid({ ...said, appeal: APPEALS[i] ?? null })),
          )}
          {option(text.unknown, () => onSaid({ ...said, appeal: null }), 'other')}
        </p>
        {under}
      </Screen>
    );
  if (question === 'justBefore') {
    const known = justBefore(ruleset.metrics, words);
    return (
      <Screen title={text.justBefore} above={above}>
        <Ticks
          {...kept}
          lines={known.map(([, line]) => line)}
          wanted={wanted}
          onTurn={() => setWanted(null)}
          onTicks={(ticks) => {
            if (ticks.length === 0) return setWanted(frame.check.tickSome);
            onSaid({ ...said, justBefore: ticks.flatMap((i) => known[i]?.[0] ?? []) });
          }}
        >
          {option(text.none, () => onSaid({ ...said, justBefore: [] }), 'other')}
          {option(text.unknown, () => onSaid({ ...said, justBefore: [] }), 'other')}
        </Ticks>
        {under}
      </Screen>
    );
  }
  const { open = null } = said;
  const money = (key: 'open' | 'onTheWay', most: number, currency: string) => (typed: string) => {
    const isNone = typed.trim() === '0';
    const isUnknown = ['', '?'].includes(typed.trim());
    const read: Money | null = isNone || isUnknown ? null : readMoney(typed, currency);
    if (!isNone && !isUnknown && (read === null || read.count > most))
      return setWanted(text.wanted.answer(text.moneyExpected));
    onSaid({
      ...said,
      [key]: isNone && key === 'onTheWay' ? 'none' : read,
      // Where no order is open, none is on the way.
      ...(key === 'open' && read === null ? { onTheWay: null } : {}),
    });
  };
  return question === 'open' || open === null ? (
    <Screen title={text.money} above={above}>
      <Field {...kept} isNumber={false} wanted={wanted} onTyped={money('open', MOST_ORDERS, 'USD')} />
      {under}
    </Screen>
  ) : (
    <Screen title={text.onTheWay(open.count)} above={above}>
      <p class="quiet" id="help">
        {text.understood(`${open.count}, ${words.number(String(open.cents / 100))} ${open.currency}`)}
      </p>
      <Field
        {...kept}
        isNumber={false}
        wanted={wanted}
        onTyped={money('onTheWay', open.count, open.currency)}
      />
      {under}
    </Screen>
  );
}
