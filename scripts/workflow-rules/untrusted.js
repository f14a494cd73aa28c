/** Text of others must never become a command or a program. */
export function scriptInjection({ steps, lineOf }) {
  return steps.flatMap(({ step, path }) =>
    [
      { text: step.run, at: [...path, 'run'] },
      { text: step.with?.script, at: [...path, 'with', 'script'] },
    ]
      .filter(({ text }) => typeof text === 'string' && text.includes('${{'))
      .map(({ text, at }) => ({
        line: lineOf(at),
        message: `${/\$\{\{.*?\}\}/.exec(text)?.[0] ?? 'an expression'} inside a script is put in before it is read: pass it through env`,
      })),
  );
}

/** These run with the repository's rights for whoever opens a pull request. */
export function privilegedTrigger({ triggers, steps, lineOf }) {
  const found = [];
  if (triggers.includes('pull_request_target')) {
    found.push({
      line: lineOf(['on', 'pull_request_target']),
      message: 'pull_request_target runs with rights for code of a stranger',
    });
  }
  if (triggers.includes('workflow_run')) {
    for (const { step, path } of steps) {
      if (/^actions\/checkout@/.test(step.uses ?? '')) {
        found.push({
          line: lineOf([...path, 'uses']),
          message: 'a workflow_run job has rights: it checks out nothing, and reads only artifacts as text',
        });
      }
    }
  }
  return found;
}

export function keptCredentials({ steps, lineOf }) {
  return steps
    .filter(
      ({ step }) =>
        /^actions\/checkout@/.test(step.uses ?? '') && step.with?.['persist-credentials'] !== false,
    )
    .map(({ path }) => ({
      line: lineOf([...path, 'uses']),
      message: 'checkout leaves its token in .git for every later step: persist-credentials: false',
    }));
}
