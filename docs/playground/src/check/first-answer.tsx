import type { DialogueState, TopicDialogue } from '@risk-check/core';
import { firstScreen } from '@risk-check/report/first-screen';
import { screenHtml } from '@risk-check/report/html';
import { answeredSnapshot, answeredTopics } from '@risk-check/report/questions';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { guideOf, rulesetOf } from '../data/rulesets.ts';
import { usePageWords } from '../frame/words.ts';
import { markEnglish } from '../parts/mark-english.ts';
import { saveFile } from '../parts/save-file.ts';
import { WrittenHtml } from '../parts/written-html.tsx';
import { snapshotText } from '../questions/new-snapshot.ts';
import { judge, judgeOptions, reportInput } from '../report/judge.ts';
import { KeepHere } from './keep-here.tsx';

interface Props {
  readonly id: string;
  readonly dialogue: TopicDialogue;
  readonly state: DialogueState;
  readonly onBack: (() => void) | null;
  readonly onMore: () => void;
  readonly onEdit: (topic: string) => void;
  readonly onWorkbench: (begin: string) => void;
  readonly onAnew: () => void;
}

/** The first screen of the report, as the terminal and the HTML report say it, and what can be done from there. */
export function FirstAnswer(props: Props) {
  const { id, dialogue, state, onBack, onMore, onEdit, onWorkbench, onAnew } = props;
  const { frame, words, rest } = usePageWords();
  const snapshot = useMemo(() => answeredSnapshot(dialogue, state), [dialogue, state]);
  const html = useMemo(() => {
    const ruleset = rulesetOf(id);
    const input = reportInput(judge(snapshot, ruleset, judgeOptions(false)), ruleset, '', words);
    const isLeftInEnglish = input.isLeftInEnglish || rest !== undefined;
    const screen = firstScreen({ ...input, words, steps: input.steps ?? null, isLeftInEnglish });
    const written = screenHtml(screen, words, { prefix: 'answer', level: 1 });
    const topics = guideOf(id).topics.map(({ title }) => title);
    return isLeftInEnglish ? markEnglish(written, ruleset, topics) : written;
  }, [id, snapshot, words, rest]);
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const heading = whole.current?.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [html]);
  const answered = answeredTopics(state, guideOf(id).topics);
  const more = dialogue.open(state).filter((open) => !state.done.some(({ topic }) => topic === open.id));
  const text = snapshotText(snapshot);
  return (
    <div class="answer" ref={whole}>
      <WrittenHtml html={html} />
      <p class="buttons">
        {more.length > 0 && (
          <button type="button" class="main" onClick={onMore}>
            {frame.check.more(more.length)}
          </button>
        )}
        <button type="button" onClick={() => onWorkbench(text)}>
          {frame.check.details}
        </button>
        <button
          type="button"
          onClick={() => saveFile(`${id.replace('.', '-')}.risk.json`, 'application/json', text)}
        >
          {frame.check.save}
        </button>
        {onBack && (
          <button type="button" onClick={onBack}>
            {frame.questions.back}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={onAnew}>
          {frame.check.anew}
        </button>
      </p>
      {answered.length > 0 && (
        <details class="card answered">
          <summary>
            {frame.check.change} ({answered.length})
          </summary>
          <p class="hits">
            {answered.map((topic) => (
              <button key={topic.id} type="button" class="small" onClick={() => onEdit(topic.id)}>
                {topic.title}
              </button>
            ))}
          </p>
        </details>
      )}
      <KeepHere id={id} snapshot={snapshot} />
    </div>
  );
}
