/** Rules for steps of a composite action, which run in the workflows of others. */

/** Without one GitHub refuses the step; bash stops at the first failing command, sh in the middle of a pipe does not. */
export function noShell({ workflow, steps, lineOf }) {
  return steps
    .filter(({ step }) => workflow.runs !== undefined && step.run !== undefined && step.shell !== 'bash')
    .map(({ path }) => ({
      line: lineOf([...path, 'run']),
      message: 'a step that runs something says shell: bash',
    }));
}

/** A text of the workflow that uses the action must not turn rights on by being left out. */
export function broadDefault({ workflow, lineOf }) {
  return Object.entries(workflow.inputs ?? {})
    .filter(([name, input]) => /^(upload|publish|push|comment)/.test(name) && input?.default !== 'false')
    .map(([name]) => ({
      line: lineOf(['inputs', name]),
      message: `input ${name} sends something elsewhere: it is off unless asked for`,
    }));
}
