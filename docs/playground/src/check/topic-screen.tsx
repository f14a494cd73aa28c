import type { DialoguePrompt, Reply, Ruleset } from '@risk-check/core';
import { readPrompt } from '@risk-check/report/questions';
import { useState } from 'preact/hooks';
import { titleOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { Screen } from './screen.tsx';
import type { Draft } from './step.ts';

interface Props {
  readonly ruleset: Ruleset;
  /** Language of the prompt where it is not the one of the page. */
  readonly lang?: string;
  readonly prompt: DialoguePrompt;
  /** What was understood of the answer before. */
  readonly understood: string | null;
  readonly onReply: (reply: Reply, understood: string | null) => void;
  readonly onBack: (() => void) | null;
  readonly onResult: () => void;
  /** What would be replied as it stands; null where it cannot be read. */
  readonly onDraft?: (reply: Reply | null) => void;
  /** What was typed or ticked here before. */
  readonly before?: Draft | undefined;
  readonly onKeep?: (draft: Draft) => void;
  /** It stands inside another page. */
  readonly isEmbedded?: boolean;
}

/** One prompt of the dialogue: lines to tick, buttons to choose from, or a field that reads what the terminal reads. */
export function TopicScreen(props: Props) {
  const { ruleset, prompt, understood, onReply, onBack, onResult, onDraft, isEmbedded = false, lang } = props;
  const kept = { before: props.before, onKeep: props.onKeep };
  const inLang = lang === undefined ? {} : { lang };
  const { frame, words } = usePageWords();
  const text = words.dialogue;
  const [wanted, setWanted] = useState<string | null>(null);
  const [first, setFirst] = useState<string>();
  const unknown = (
    <button type="button" class="reply other" onClick={() => onReply({ unknown: true }, null)}>
      {text.unknown}
    </button>
  );
  const help = prompt.help ?? (prompt.kind === 'share' ? text.percent : null);
  const isSteps = !prompt.isFirst && prompt.of > 1;
  return (
    <Screen
      isEmbedded={isEmbedded}
      {...inLang}
      title={prompt.ask}
      above={
        <>
          <p class="quiet progress">
            {titleOf(ruleset)}
            {isSteps && ` · ${text.progress(prompt.number, prompt.of)}`}
            {understood !== null && ` · ${text.understood(understood)}`}
          </p>
          {isSteps && (
            <div class="steps" aria-hidden="true">
              {Array.from({ length: prompt.of }, (_, i) => (
                <i key={i} class={i < prompt.number ? 'on' : ''} />
              ))}
            </div>
          )}
        </>
      }
    >
      {help !== null && (
        <p class="quiet" id="help" {...(prompt.help === null || prompt.help === undefined ? {} : inLang)}>
          {help}
        </p>
      )}
      {prompt.kind === 'ticks' ? (
        <Ticks
          {...inLang}
          {...kept}
          lines={prompt.lines}
          wanted={wanted}
          onTurn={() => setWanted(null)}
          {...(onDraft && { onDraft: (ticks) => onDraft(ticks.length > 0 ? { ticks } : null) })}
          onTicks={(ticks) => {
            if (ticks.length > 0) onReply({ ticks }, null);
            else setWanted(frame.check.tickSome);
          }}
        >
          <button type="button" class="reply other" onClick={() => onReply({ none: true }, null)}>
            {text.none}
          </button>
          {unknown}
        </Ticks>
      ) : prompt.choices ? (
        <p class="replies">
          {prompt.choices.map(({ value, text: said }) => (
            <button
              key={value}
              type="button"
              class="reply"
              {...inLang}
              onClick={() => onReply({ answer: value }, said)}
            >
              {said}
            </button>
          ))}
          {unknown}
        </p>
      ) : prompt.kind === 'flag' ? (
        <p class="replies">
          <button type="button" class="reply" onClick={() => onReply({ answer: true }, null)}>
            {text.yes}
          </button>
          <button type="button" class="reply" onClick={() => onReply({ answer: false }, null)}>
            {text.no}
          </button>
          {unknown}
        </p>
      ) : (
        <Field
          {...kept}
          isNumber={prompt.kind === 'number'}
          wanted={wanted}
          {...(onDraft && {
            onDraft: (typed) => {
              const read = typed.trim() === '' ? null : readPrompt(typed, prompt, words, ruleset, first);
              onDraft(read && 'reply' in read ? read.reply : null);
            },
          })}
          onTyped={(typed) => {
            const read = readPrompt(typed, prompt, words, ruleset, first);
            setFirst('wanted' in read ? read.first : undefined);
            if ('wanted' in read) setWanted(read.wanted);
            else if ('reply' in read) onReply(read.reply, read.understood);
            else if (read.action === 'back') onBack?.();
            else onResult();
          }}
        >
          {prompt.hasNone && (
            <button type="button" class="reply other" onClick={() => onReply({ none: true }, null)}>
              {frame.check.zero}
            </button>
          )}
          {unknown}
        </Field>
      )}
      <p class="buttons under">
        {onBack && (
          <button type="button" onClick={onBack}>
            {frame.questions.back}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={onResult}>
          {frame.check.result}
        </button>
      </p>
    </Screen>
  );
}

interface Kept {
  readonly before?: Draft | undefined;
  readonly onKeep?: ((draft: Draft) => void) | undefined;
}

interface TicksProps extends Kept {
  readonly lang?: string;
  readonly lines: readonly string[];
  readonly wanted: string | null;
  /** A line was ticked, or not any more: what was wanted before is out of date. */
  readonly onTurn: () => void;
  readonly onTicks: (ticks: readonly number[]) => void;
  readonly onDraft?: (ticks: readonly number[]) => void;
  readonly children: preact.ComponentChildren;
}

/** Lines to tick, nothing of them ticked beforehand but what was ticked here before. */
export function Ticks(props: TicksProps) {
  const { lang, lines, wanted, onTurn, onTicks, onDraft, before, onKeep, children } = props;
  const { frame } = usePageWords();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(
    new Set(typeof before === 'object' ? before : []),
  );
  const turn = (line: number): void => {
    const next = new Set(ticked);
    if (!next.delete(line)) next.add(line);
    setTicked(next);
    onTurn();
    const lines = [...next].sort((a, b) => a - b);
    onKeep?.(lines);
    onDraft?.(lines);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onTicks([...ticked].sort((a, b) => a - b));
      }}
    >
      <fieldset class="replies" aria-labelledby="question">
        {lines.map((line, i) => (
          <label key={line} class="reply tick">
            <input type="checkbox" checked={ticked.has(i)} onChange={() => turn(i)} />
            <span {...(lang === undefined ? {} : { lang })}>{line}</span>
          </label>
        ))}
        <button type="submit" class="main reply">
          {frame.questions.answer}
        </button>
        {children}
      </fieldset>
      {wanted !== null && (
        <p class="problem" role="alert">
          {wanted}
        </p>
      )}
    </form>
  );
}

interface FieldProps extends Kept {
  readonly isNumber: boolean;
  readonly wanted: string | null;
  readonly onTyped: (typed: string) => void;
  readonly onDraft?: (typed: string) => void;
  readonly children?: preact.ComponentChildren;
}

/** One line to type; what cannot be read stays there, and the page says what it wants. */
export function Field({ isNumber, wanted, onTyped, onDraft, before, onKeep, children }: FieldProps) {
  const { frame } = usePageWords();
  const [typed, setTyped] = useState(typeof before === 'string' ? before : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onTyped(typed);
      }}
    >
      <input
        type="text"
        inputMode={isNumber ? 'decimal' : 'text'}
        autocomplete="off"
        value={typed}
        aria-labelledby="question"
        aria-describedby={wanted === null ? 'help' : 'wanted help'}
        aria-invalid={wanted !== null}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onKeep?.(event.currentTarget.value);
          onDraft?.(event.currentTarget.value);
        }}
      />
      {wanted !== null && (
        <p class="problem" id="wanted" role="alert">
          {wanted}
        </p>
      )}
      <p class="replies">
        <button type="submit" class="main reply">
          {frame.questions.answer}
        </button>
        {children}
      </p>
    </form>
  );
}
