import type { GuideStep } from '../ruleset/guide-language.generated.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import type { ChosenLine } from './choose-line.ts';
import type { Diagnosis } from './diagnose.ts';

/** The step of a guide that finds out the reason, which a message that states one makes idle. */
const FIND_REASON = 'find-reason';
/** Classes that name no cause. */
const GENERIC: ReadonlySet<string> = new Set(['rules', 'review']);
/** Key of the step that is made of a message. */
const FROM_MESSAGE = 'from-the-message';

/**
 * The guide with one more step, and the line that begins with it, where the newest message says what it is about: the
 * guide's own first step of the class; where it has no way back for that either, the first step that every platform
 * shares, else the reason in the message's own words, else what it asks for, else the classes that its words leave open.
 */
export function withClassStep(
  guide: Guide,
  line: ChosenLine,
  { class: named, clause, asks, open }: Pick<Diagnosis, 'class' | 'clause' | 'asks' | 'open'>,
): { readonly guide: Guide; readonly line: ChosenLine } {
  // What the message asks for comes before the way of any reason: none is stated.
  const step = asks
    ? filled(guide.common.reader.comply, '{asks}', asks)
    : line.path
      ? ownStepOf(guide, named)
      : stepOf(guide, named, clause, open);
  if (!step) return { guide, line };
  const isCause = clause !== null || (named !== null && !GENERIC.has(named));
  // The other steps of a guide belong to its own reasons: of those only what holds for any helps.
  const { keeps } = guide.common.reader;
  const rest = line.path
    ? line.steps.filter((id) => id !== FIND_REASON || named === 'rules')
    : isCause
      ? line.steps.filter((id) => keeps.includes(id))
      : line.steps.filter((id) => id !== FIND_REASON || named === 'rules');
  return {
    guide: { ...guide, steps: { ...guide.steps, [FROM_MESSAGE]: step } },
    line: { ...line, steps: [FROM_MESSAGE, ...rest] },
  };
}

/** The guide's own first step of a class, which comes before the way of a reason, too. */
function ownStepOf({ classSteps, common: { reader } }: Guide, named: Diagnosis['class']): GuideStep | null {
  const step = named ? classSteps?.[named] : undefined;
  return step ? marked(step, reader) : null;
}

/** With a word where the dataset has no source for the advice, or for how long it takes. */
function marked(step: GuideStep, { common, noTime }: Guide['common']['reader']): GuideStep {
  const timed = step.howLong || step.expected ? step : { ...step, howLong: { says: noTime } };
  return step.sources?.[0] ? timed : { ...timed, do: [...timed.do, common] };
}

function stepOf(
  guide: Guide,
  named: Diagnosis['class'],
  clause: string | null,
  open: Diagnosis['open'],
): GuideStep | null {
  const { classes, reader } = guide.common;
  const step = named ? (guide.classSteps?.[named] ?? classes[named]?.step) : undefined;
  // A clause says more than the name of a document.
  if (clause) return filled(reader.answer, '{clause}', clause);
  if (step) return marked(step, reader);
  const titles = open.map((one) => classes[one]?.title ?? one);
  return titles[0] ? filled(reader.choose, '{classes}', titles.join(', ')) : null;
}

const filled = (step: GuideStep, name: string, value: string): GuideStep => ({
  ...step,
  do: step.do.map((text) => text.replace(name, () => value)),
});
