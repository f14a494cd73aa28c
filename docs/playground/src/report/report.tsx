import type { Ruleset } from '@risk-check/core';
import {
  headroomSection,
  madeFromSection,
  notesSection,
  type PageInput,
  type PageSection,
  reasonsSection,
  sourcesSection,
  timelineSection,
  uncheckedSection,
  verdictSection,
} from '@risk-check/report/html';
import type { Words } from '@risk-check/report/words';
import { useMemo } from 'preact/hooks';
import { usePageWords } from '../frame/words.ts';
import { markEnglish } from '../parts/mark-english.ts';
import { WrittenHtml } from '../parts/written-html.tsx';
import { Actions } from './actions.tsx';
import { experimentalRules, type Judgement, type Reported, reportInput } from './judge.ts';

interface Props {
  readonly judgement: Judgement;
  /** The same account after the actions that are switched on; the same object when none is. */
  readonly after: Judgement;
  /** Both as last painted: the slower parts come from these. */
  readonly painted: { readonly judgement: Judgement; readonly after: Judgement };
  readonly ruleset: Ruleset;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onExperimental: (isCounted: boolean) => void;
}

/** What answers a letter at once, from the report alone. */
const FIRST: readonly PageSection[] = [verdictSection, reasonsSection];
const AFTER_ACTIONS: readonly PageSection[] = [
  timelineSection,
  headroomSection,
  uncheckedSection,
  notesSection,
  sourcesSection,
  madeFromSection,
];

/** The report as the HTML report draws it, with actions that can be tried. */
export function Report({ judgement, after, painted, ruleset, chosen, onChosen, onExperimental }: Props) {
  const { frame, words } = usePageWords();
  const atOnce = useMemo(() => {
    const { report, options } = after;
    return written(FIRST, { report, options, forecast: null, suggestions: null }, ruleset, words);
  }, [after, ruleset, words]);
  const later = useMemo(
    () => written(AFTER_ACTIONS, painted.after, ruleset, words),
    [painted.after, ruleset, words],
  );
  const { before, after: then, whatIf, off } = frame.actions;
  return (
    <div class="report">
      <ExperimentalSwitch judgement={judgement} ruleset={ruleset} onExperimental={onExperimental} />
      {chosen.size > 0 && (
        <div class="what-if" role="status">
          <b>{whatIf(chosen.size)}</b>
          <span>
            {before}: {judgement.report.score}, {frame.worst(judgement.report.worstCase)}
          </span>
          <span>
            {then}: {after.report.score}, {frame.worst(after.report.worstCase)}
          </span>
          <button type="button" class="small" onClick={() => onChosen(new Set())}>
            {off}
          </button>
        </div>
      )}
      {atOnce.slice(0, 1)}
      <section class="card folds">{atOnce.slice(1)}</section>
      <div aria-busy={painted.after !== after}>
        <Actions judgement={painted.judgement} ruleset={ruleset} chosen={chosen} onChosen={onChosen} />
        <section class="card folds">{later}</section>
      </div>
    </div>
  );
}

/** Counts the rules whose evidence is too thin, where the ruleset has any. */
function ExperimentalSwitch({
  judgement,
  ruleset,
  onExperimental,
}: Pick<Props, 'judgement' | 'ruleset' | 'onExperimental'>) {
  const { frame } = usePageWords();
  const rules = experimentalRules(ruleset);
  if (rules === 0) return null;
  return (
    <div class="card experimental">
      <label class="check">
        <input
          type="checkbox"
          checked={judgement.options.includeExperimental}
          aria-describedby="about-experimental"
          onChange={(event) => onExperimental(event.currentTarget.checked)}
        />
        {frame.experimental.count(rules)}
      </label>
      <p class="quiet" id="about-experimental">
        {frame.experimental.about}
      </p>
    </div>
  );
}

function written(sections: readonly PageSection[], found: Reported, ruleset: Ruleset, words: Words) {
  const input: PageInput = {
    ...reportInput(found, ruleset, '', words),
    words,
    detail: { isQuiet: false, isBrief: false, isDetailed: false, isExplained: false, isPlain: false },
    prefix: 'report',
    isAmongSeveral: false,
  };
  return sections.map((section, i) => {
    const html = input.isLeftInEnglish ? markEnglish(section(input), ruleset) : section(input);
    // Sections keep their order, and an empty one its place, so that the index lists them.
    return html === '' ? null : <WrittenHtml key={i} html={html} />;
  });
}
