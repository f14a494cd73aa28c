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

/** GitHub takes 65,536 characters. */
const MOST_POSTED = 65_000;
/** What makes a link, a picture, a tag or a call of somebody of a text. */
const LIVE = ['@', '<', '](', '://'];

/** What posts a file under our name cuts it last; after a run of a stranger's code it takes the links out of it, too. */
export function openComment({ triggers, steps, lineOf }) {
  return steps.flatMap(({ step, path }) => {
    const script = String(step.with?.script ?? '');
    const posts = /\b(?:createComment|updateComment|issues\.(?:create|update))\(/.test(script);
    if (!posts || !script.includes('readFileSync')) return [];
    const at = { line: lineOf([...path, 'with', 'script']) };
    const cuts = [...script.matchAll(/\.slice\(0, (\d+)\)/g)];
    const last = cuts.at(-1);
    const isCut =
      last !== undefined && Number(last[1]) <= MOST_POSTED && last.index > script.lastIndexOf('.replaceAll(');
    const live = triggers.includes('workflow_run')
      ? LIVE.filter((part) => !script.includes(`.replaceAll('${part}'`))
      : [];
    return [
      ...(isCut
        ? []
        : [{ ...at, message: `what is posted may be longer than ${MOST_POSTED} characters: cut it last` }]),
      ...live.map((part) => ({ ...at, message: `a text of a stranger is posted with ${part} in it` })),
    ];
  });
}
