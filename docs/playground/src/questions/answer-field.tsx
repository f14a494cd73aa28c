import type { OpenQuestion, Ruleset } from '@risk-check/core';
import { useState } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';

interface Props {
  readonly question: OpenQuestion;
  readonly ruleset: Ruleset;
  /** Empty for "I don't know"; gives what was expected when the answer cannot be used. */
  readonly onAnswer: (given: string) => string | null;
}

/** Buttons where there is a choice, else a field for what people write. */
export function AnswerField({ question, ruleset, onAnswer }: Props) {
  const { frame, words } = usePageWords();
  const text = frame.questions;
  const [given, setGiven] = useState('');
  const [expected, setExpected] = useState<string | null>(null);
  const dontKnow = (
    <button type="button" class="quiet-button" onClick={() => onAnswer('')}>
      {text.dontKnow}
    </button>
  );
  const choices = choicesOf(question, ruleset, text);
  if (choices) {
    return (
      <p class="choices">
        {choices.map(({ value, label }) => (
          <button key={value} type="button" onClick={() => setExpected(onAnswer(value))}>
            {label}
          </button>
        ))}
        {dontKnow}
      </p>
    );
  }
  const { hints } = words.commands.init;
  const hint =
    question.kind === 'number'
      ? hints.number(question.unit ?? '')
      : question.kind === 'share' || question.kind === 'time'
        ? hints[question.kind]
        : '';
  const field = {
    autocomplete: 'off' as const,
    value: given,
    'aria-invalid': expected !== null,
    'aria-labelledby': 'question',
    'aria-describedby': expected === null ? 'hint' : 'hint expected',
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => setGiven(event.currentTarget.value),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setExpected(onAnswer(given.trim()));
      }}
    >
      <p class="quiet" id="hint">
        {hint}
      </p>
      {question.kind === 'time' ? (
        <input type="date" {...field} />
      ) : (
        <input type="text" inputMode={question.kind === 'number' ? 'decimal' : 'text'} {...field} />
      )}
      {expected !== null && (
        <p id="expected" class="problem" role="alert">
          {text.expected(expected)}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="main" disabled={given.trim() === ''}>
          {text.answer}
        </button>
        {dontKnow}
      </p>
    </form>
  );
}

function choicesOf(
  { id, kind, choices = [] }: OpenQuestion,
  ruleset: Ruleset,
  text: { readonly yes: string; readonly no: string },
): readonly { value: string; label: string }[] | null {
  if (kind === 'flag')
    return [
      { value: 'yes', label: text.yes },
      { value: 'no', label: text.no },
    ];
  if (kind !== 'choice') return null;
  const titles = ruleset.facts?.[id.slice(id.indexOf('.') + 1)]?.values ?? {};
  return choices.map((value) => ({ value, label: String(titles[value] ?? value) }));
}
