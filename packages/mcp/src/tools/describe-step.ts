import type { PlanStep } from '@risk-check/core';
import { citeSource } from './source-list.ts';

/** A step without the told cases and queues: what an assistant needs to say it rightly. */
export function describeStep(step: PlanStep) {
  const { id, title, sure, when, begins, earliest, expected, moveOn, deadline, deadlineKind } = step;
  const { do: todo, needs, attach, howLong, success, rights, sources } = step;
  return {
    id,
    title,
    sure,
    when,
    do: todo,
    needs,
    attach,
    begins,
    earliest,
    expected,
    moveOn,
    deadline,
    deadlineKind,
    howLong: howLong && { says: howLong.says, sources: howLong.sources.map(citeSource) },
    success,
    rights,
    sources: sources.map(citeSource),
  };
}
