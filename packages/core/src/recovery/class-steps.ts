import { GENERIC } from '../notices/class-scores.ts';
import type { GuideStep } from '../ruleset/guide-language.generated.ts';
import type { Guide } from '../ruleset/ruleset.generated.ts';
import type { ChosenLine } from './choose-line.ts';
import type { Diagnosis } from './diagnose.ts';
import type { AskKind, MessageAsk } from './message-facts.ts';
import { fill, titlesOf } from './read-messages.ts';

interface Told extends Pick<Diagnosis, 'class' | 'clause' | 'asks' | 'open'> {
  /** Whether what the guide says of the class is about the act that the message names. */
  readonly fits: boolean;
  /** What the message asks for. */
  readonly demands: readonly MessageAsk[];
}

/** The step of a guide that finds out the reason, which a message that states one makes idle. */
const FIND_REASON = 'find-reason';
/** Key of the step that is made of a message. */
export const FROM_MESSAGE = 'from-the-message';

/**
 * The guide with one more step, and the line that begins with it, where the newest message says what it is about: the
 * guide's own first step of the class, where it is about that act; where it has no way back for that either, the first
 * step that every platform shares, else the reason in the message's own words, else what it asks for, else the classes that its words leave open.
 */
export function withClassStep(
  guide: Guide,
  line: ChosenLine,
  told: Told,
): { readonly guide: Guide; readonly line: ChosenLine } {
  const { class: named, clause } = told;
  const stated = stepOf(guide, told, line.path);
  const step = stated ?? demandedStep(guide, told.demands, line.steps);
  if (!step) return { guide, line };
  const isCause = clause || (named && !GENERIC.has(named));
  // The other steps of a guide belong to its own reasons: of those only what holds for any helps.
  const { keeps } = guide.common.reader;
  const rest = line.steps.filter((id) =>
    isCause && !line.path ? keeps.includes(id) : id !== FIND_REASON || named === 'rules' || !stated,
  );
  return {
    guide: { ...guide, steps: { ...guide.steps, [FROM_MESSAGE]: step } },
    line: { ...line, steps: [FROM_MESSAGE, ...rest] },
  };
}

/** Requests with a step of their own. Most messages ask to "reply" or "confirm", which the guides start with. */
const DEMANDED: readonly AskKind[] = ['documents', 'payment', 'call'];

/** What the message asks for, where no step of the line answers it. */
function demandedStep(
  guide: Guide,
  demands: readonly MessageAsk[],
  line: readonly string[],
): GuideStep | null {
  const ask = demands.find(({ kind }) => DEMANDED.includes(kind));
  return ask && !answeringStep(guide, demands, line) ? filled(guide.common.reader.comply, ask.text) : null;
}

/** The step of a line that a request of the message leads to: "the agent asks for documents" has come true. */
export const answeringStep = (
  guide: Guide,
  demands: readonly MessageAsk[],
  line: readonly string[],
): string | undefined =>
  line
    .flatMap((id) => guide.steps?.[id]?.then ?? [])
    .find(({ asks, go }) => asks && line.includes(go) && demands.some(({ kind }) => kind === asks))?.go;

/** With a word where the dataset has no source for the advice, or for how long it takes. */
function marked(step: GuideStep, { common, noTime }: Guide['common']['reader']): GuideStep {
  const timed = step.howLong || step.expected ? step : { ...step, howLong: { says: noTime } };
  return step.sources?.[0] ? timed : { ...timed, do: [...timed.do, common] };
}

/** With a way of a reason only what comes before it: what is asked for, or the guide's own step of the class. */
function stepOf(
  guide: Guide,
  { class: named, clause, asks, open, fits }: Told,
  way: unknown,
): GuideStep | null {
  const { classes, reader } = guide.common;
  const own = fits && named ? guide.classSteps?.[named] : null;
  const step = named && (own ?? (way ? null : classes[named]?.step));
  // No reason is stated: what the message asks for comes before the way of any.
  if (asks) return filled(reader.comply, asks);
  // A clause says more than the name of a document.
  if (clause && !way) return filled(reader.answer, clause);
  if (step) return marked(step, reader);
  return open[0] && !way ? filled(reader.choose, titlesOf(open, guide)) : null;
}

const filled = (step: GuideStep, value: string): GuideStep => ({
  ...step,
  do: step.do.map((text) => fill(text, value)),
});
