import type { Ruleset } from '@risk-check/core';
import { useMemo } from 'preact/hooks';
import type { PageInput, PageSection } from '../../../../packages/cli/src/formats/html/page-section.ts';
import { headroomSection } from '../../../../packages/cli/src/formats/html/sections/headroom-section.ts';
import { madeFromSection } from '../../../../packages/cli/src/formats/html/sections/made-from-section.ts';
import { notesSection } from '../../../../packages/cli/src/formats/html/sections/notes-section.ts';
import { reasonsSection } from '../../../../packages/cli/src/formats/html/sections/reasons-section.ts';
import { sourcesSection } from '../../../../packages/cli/src/formats/html/sections/sources-section.ts';
import { timelineSection } from '../../../../packages/cli/src/formats/html/sections/timeline-section.ts';
import { uncheckedSection } from '../../../../packages/cli/src/formats/html/sections/unchecked-section.ts';
import { verdictSection } from '../../../../packages/cli/src/formats/html/sections/verdict-section.ts';
import { usePageWords } from '../frame/words.ts';
import { WrittenHtml } from '../parts/written-html.tsx';
import { Actions } from './actions.tsx';
import { type Judgement, reportInput } from './judge.ts';

interface Props {
  readonly judgement: Judgement;
  /** The same account after the actions that are switched on; the same object when none is. */
  readonly after: Judgement;
  readonly ruleset: Ruleset;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

const BEFORE_ACTIONS: readonly PageSection[] = [verdictSection, reasonsSection];
const AFTER_ACTIONS: readonly PageSection[] = [
  timelineSection,
  headroomSection,
  uncheckedSection,
  notesSection,
  sourcesSection,
  madeFromSection,
];

/** The report as the HTML report draws it, with actions that can be tried. */
export function Report({ judgement, after, ruleset, chosen, onChosen }: Props) {
  const { frame, words } = usePageWords();
  const input = useMemo(
    (): PageInput => ({
      ...reportInput(after, ruleset, '', words),
      words,
      detail: { isQuiet: false, isVerbose: false, isExplained: false, isPlain: false },
      prefix: 'report',
    }),
    [after, ruleset, words],
  );
  const written = (sections: readonly PageSection[]) =>
    sections.map((section, i) => {
      const html = section(input);
      // Sections keep their order, and an empty one its place, so that the index names them.
      return html === '' ? null : <WrittenHtml key={i} html={html} />;
    });
  const { before, after: then, whatIf, off } = frame.actions;
  return (
    <div class="report">
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
      {written(BEFORE_ACTIONS)}
      <Actions judgement={judgement} ruleset={ruleset} chosen={chosen} onChosen={onChosen} />
      {written(AFTER_ACTIONS)}
    </div>
  );
}
