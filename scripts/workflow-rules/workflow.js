import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';

/** A workflow file, or one of a composite action, read so that every finding knows its line. */
export function readWorkflow(text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (node) => (node?.range ? lines.linePos(node.range[0]).line : 1);
  const workflow = document.toJS() ?? {};

  /** Line of a place such as `['jobs', 'build', 'steps', 0, 'uses']`, of its key where it has one. */
  function lineOf(path) {
    const parent = document.getIn(path.slice(0, -1), true);
    const pair =
      isMap(parent) &&
      parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
    return lineAt(pair ? pair.key : document.getIn(path, true));
  }

  const jobs = Object.entries(workflow.jobs ?? {}).map(([id, job]) => ({
    id,
    job: job ?? {},
    path: ['jobs', id],
  }));
  // A composite action has steps and no jobs.
  const ownSteps = (workflow.runs?.steps ?? []).map((step, index) => ({
    jobId: null,
    job: {},
    step,
    path: ['runs', 'steps', index],
  }));
  const steps = jobs.flatMap(({ id, job, path }) =>
    (job.steps ?? []).map((step, index) => ({ jobId: id, job, step, path: [...path, 'steps', index] })),
  );
  const on = workflow.on ?? {};
  const triggers = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
  const textLines = text.split('\n');
  const textOf = (line) => textLines[line - 1] ?? '';
  return {
    errors: document.errors,
    workflow,
    jobs,
    steps: [...steps, ...ownSteps],
    triggers,
    lineOf,
    textLines,
    textOf,
  };
}

/** The job and every job whose results it takes, directly or not. */
export function jobWithNeeds(jobs, id, seen = new Set()) {
  const found = jobs.find((one) => one.id === id);
  if (!found || seen.has(id)) return seen;
  seen.add(id);
  for (const needed of [found.job.needs ?? []].flat()) jobWithNeeds(jobs, needed, seen);
  return seen;
}

/** Rights of a job: its own, else the workflow's. */
export const rightsOf = ({ workflow }, job) => job.permissions ?? workflow.permissions;
export const mayWrite = (rights, what) => rights === 'write-all' || rights?.[what] === 'write';
/** Whether a job may change anything of the repository. */
export const mayWriteAnything = (file, job) => {
  const rights = rightsOf(file, job);
  return rights === 'write-all' || Object.values(rights ?? {}).includes('write');
};
/** Whether a job can prove who it is to a registry. */
export const isPublishing = (file, job) => mayWrite(rightsOf(file, job), 'id-token');
