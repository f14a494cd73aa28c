import { sourceOf } from '../../rule-files/compile-rule.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const ruleForm = {
  code: 'rule-form',
  scope: 'ruleset',
  about:
    'In a rule file a row names a step or a citation that the file does not have, or has more or fewer numbers than steps; or a step or citation is used nowhere.',
  wayOut:
    'A list of numbers has one for each step named by `step` (all of them without it), mildest first; `sources` of a row are keys of `sources` of the file.',
  run({ compiledFiles }, report) {
    for (const [path, { file, origins, issues }] of compiledFiles) {
      for (const { pointer, message } of issues) report(path, pointer, message);
      const cited = new Set();
      for (const part of ['limits', 'history']) {
        for (const [i, row] of (file[part] ?? []).entries()) {
          for (const [k, key] of (row.sources ?? []).entries()) {
            cited.add(key);
            if (!Object.hasOwn(file.sources, key))
              report(path, [part, i, 'sources', k], `"${key}" is not among the \`sources\` of this file`);
          }
        }
      }
      for (const key of Object.keys(file.sources))
        if (!cited.has(key)) report(path, ['sources', key], `no row cites "${sourceOf(key)}" by this key`);
      const used = new Set(origins.map(({ step }) => step));
      for (const step of Object.keys(file.steps))
        if (!used.has(step)) report(path, ['steps', step], `no row leads to the step "${step}"`);
    }
  },
};
