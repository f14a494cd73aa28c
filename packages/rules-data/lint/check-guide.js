import { join } from 'node:path';

/** Every name in a guide leads somewhere, and nothing in it is left over. */
export function checkGuide({ folder, head, metrics, rules, guide }, common, report) {
  if (!guide) return;
  const file = join(folder, '_guide.json');
  const fail = (pointer, message) => report(file, pointer, 'reference', message);
  if (guide.id !== head.id) report(file, ['id'], 'id', `the id must be ${head.id}`);
  const steps = guide.steps ?? {};
  const used = { steps: new Set(), doNot: new Set(), questions: new Set() };
  const known = {
    steps,
    doNot: { ...common.doNot, ...guide.doNot },
    questions: guide.questions ?? {},
    reasons: head.reasons,
  };
  const need = (kind, names, pointer) => {
    for (const [i, name] of (names ?? []).entries()) {
      used[kind]?.add(name);
      if (!known[kind][name])
        fail([...pointer, i], `there is no ${kind === 'doNot' ? 'warning' : kind.slice(0, -1)} "${name}"`);
    }
  };
  const lines = (value, pointer) => {
    for (const [state, ids] of Object.entries(value ?? {})) need('steps', ids, [...pointer, state]);
  };

  const ids = new Set();
  for (const [i, notice] of (guide.notices ?? []).entries()) {
    if (ids.has(notice.id))
      report(file, ['notices', i, 'id'], 'id', `the notice "${notice.id}" is there twice`);
    ids.add(notice.id);
    need('reasons', Object.keys(notice.reasons), ['notices', i, 'reasons']);
    need('questions', notice.questions, ['notices', i, 'questions']);
  }
  for (const [id, { tells }] of Object.entries(guide.questions ?? {}))
    need('reasons', tells, ['questions', id, 'tells']);
  for (const [id, step] of Object.entries(steps)) {
    need('doNot', step.doNot, ['steps', id, 'doNot']);
    need(
      'steps',
      step.then?.map(({ go }) => go),
      ['steps', id, 'then'],
    );
    if (step.sameTimesAs) need('steps', [step.sameTimesAs], ['steps', id, 'sameTimesAs']);
    if (step.sameTimesAs && step.expected)
      fail(['steps', id, 'expected'], 'say the times once: `expected` or `sameTimesAs`');
    checkMetrics(step.applies, metrics, (message) => fail(['steps', id, 'applies'], message));
  }
  lines(guide.lines, ['lines']);
  lines(guide.kindLines, ['kindLines']);
  const withPath = new Set();
  for (const [i, path] of (guide.paths ?? []).entries()) {
    need('reasons', path.reasons, ['paths', i, 'reasons']);
    for (const reason of path.reasons) {
      if (withPath.has(reason) && !path.applies)
        fail(['paths', i, 'reasons'], `a second path for "${reason}" has to say when it applies`);
      withPath.add(reason);
    }
    need('doNot', path.doNot, ['paths', i, 'doNot']);
    need('steps', Object.keys(path.adds ?? {}), ['paths', i, 'adds']);
    lines(path.lines, ['paths', i, 'lines']);
    checkMetrics(path.applies, metrics, (message) => fail(['paths', i, 'applies'], message));
  }
  need('doNot', guide.emergency?.doNot, ['emergency', 'doNot']);
  const ruleIds = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [i, { rule, level }] of (guide.explains ?? []).entries()) {
    if (!ruleIds.get(rule)?.levels[level - 1])
      fail(['explains', i, 'rule'], `there is no level ${level} of ${rule}`);
  }
  for (const kind of ['steps', 'doNot', 'questions']) {
    for (const name of Object.keys(guide[kind] ?? {})) {
      if (!used[kind].has(name))
        report(file, [kind, name], 'unused', `"${name}" is used nowhere; use it or remove it`);
    }
  }
}

function checkMetrics(condition, metrics, fail) {
  if (condition === undefined || condition === null) return;
  if (condition.metric !== undefined && !metrics[condition.metric])
    fail(`there is no metric "${condition.metric}"`);
  for (const part of condition.all ?? condition.any ?? []) checkMetrics(part, metrics, fail);
}
