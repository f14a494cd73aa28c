/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const guide = {
  code: 'guide',
  scope: 'ruleset',
  about:
    'In a guide something is named that does not exist (a step, warning, question, reason, rule or level), is used nowhere, or is said twice.',
  wayOut: 'Fix the spelling, declare it in _guide.json, or remove what nothing leads to.',
  run({ head, rules, guide: written, part }, report, { dataset }) {
    if (!written) return;
    const path = part('_guide');
    const fail = (/** @type {(string | number)[]} */ pointer, /** @type {string} */ message) =>
      report(path, pointer, message);
    if (written.id !== head.id) fail(['id'], `the id must be ${head.id}`);
    const common = dataset.files.get('guide-common.json')?.data ?? {};
    /** @type {Record<string, Record<string, any>>} */
    const known = {
      step: written.steps ?? {},
      warning: { ...common.doNot, ...written.doNot },
      question: written.questions ?? {},
      reason: head.reasons,
    };
    /** @type {Record<string, Set<string>>} */
    const used = { step: new Set(), warning: new Set(), question: new Set(), reason: new Set() };
    /** @param {string} what @param {string[] | undefined} names @param {(string | number)[]} pointer */
    const need = (what, names, pointer) => {
      for (const [i, name] of (names ?? []).entries()) {
        used[what]?.add(name);
        if (!known[what]?.[name]) fail([...pointer, i], `there is no ${what} "${name}"`);
      }
    };
    /** @param {Record<string, string[]> | undefined} lines @param {(string | number)[]} pointer */
    const needLines = (lines, pointer) => {
      for (const [state, ids] of Object.entries(lines ?? {})) need('step', ids, [...pointer, state]);
    };

    const ids = new Set();
    for (const [i, notice] of (written.notices ?? []).entries()) {
      if (ids.has(notice.id)) fail(['notices', i, 'id'], `the notice "${notice.id}" is there twice`);
      ids.add(notice.id);
      for (const reason of Object.keys(notice.reasons)) {
        if (!known.reason?.[reason])
          fail(['notices', i, 'reasons', reason], `there is no reason "${reason}"`);
      }
      need('question', notice.questions, ['notices', i, 'questions']);
      need('step', notice.steps, ['notices', i, 'steps']);
    }
    for (const [id, question] of Object.entries(written.questions ?? {})) {
      need('reason', question.tells, ['questions', id, 'tells']);
      // A question that tells nothing in particular is asked while nothing is decided.
      if (question.tells === undefined || question.tells.length > 0) used.question?.add(id);
    }
    for (const [id, step] of Object.entries(known.step ?? {})) {
      need('warning', step.doNot, ['steps', id, 'doNot']);
      for (const [i, { go }] of (step.then ?? []).entries())
        if (!known.step?.[go]) fail(['steps', id, 'then', i, 'go'], `there is no step "${go}"`);
      if (step.sameTimesAs && !known.step?.[step.sameTimesAs])
        fail(['steps', id, 'sameTimesAs'], `there is no step "${step.sameTimesAs}"`);
      if (step.sameTimesAs && step.expected)
        fail(['steps', id, 'expected'], 'the times are said twice: `expected` and `sameTimesAs`');
    }
    needLines(written.lines, ['lines']);
    needLines(written.kindLines, ['kindLines']);
    const withPath = new Set();
    for (const [i, { reasons, applies, doNot, adds, lines }] of (written.paths ?? []).entries()) {
      need('reason', reasons, ['paths', i, 'reasons']);
      for (const reason of reasons) {
        if (withPath.has(reason) && !applies)
          fail(['paths', i, 'reasons'], `a second path for "${reason}" has to say when it applies`);
        withPath.add(reason);
      }
      need('warning', doNot, ['paths', i, 'doNot']);
      for (const id of Object.keys(adds ?? {}))
        if (!known.step?.[id]) fail(['paths', i, 'adds', id], `there is no step "${id}"`);
      needLines(lines, ['paths', i, 'lines']);
    }
    need('warning', written.emergency?.doNot, ['emergency', 'doNot']);
    for (const [i, { rule, level }] of (written.explains ?? []).entries()) {
      const step = dataset.files.get(path)?.data?.explains?.[i]?.step;
      if (!rules.some(({ id }) => id === rule)) fail(['explains', i, 'rule'], `there is no rule ${rule}`);
      else if (level === undefined) fail(['explains', i, 'step'], `there is no step "${step}" of ${rule}`);
    }
    for (const [what, key] of [
      ['step', 'steps'],
      ['warning', 'doNot'],
      ['question', 'questions'],
    ]) {
      for (const name of Object.keys(written[String(key)] ?? {}))
        if (!used[String(what)]?.has(name))
          fail([String(key), name], `the ${what} "${name}" is used nowhere`);
    }
  },
};
