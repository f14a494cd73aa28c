import { levelKeys } from '../../limits/level-keys.js';
import { besidesKnown } from '../known-problems.js';

/** @import { Check } from '../check-types.js' */

const MAY =
  /\b(?:may|might|can|could) (?:also )?(?:be|result|lead|lose|end|follow|suspend|terminate|deactivate|close)|(?<!appeal is )\bpossible\b/i;

/** @type {Check} */
export const criticalMay = {
  code: 'critical-may',
  scope: 'ruleset',
  about:
    'A level is critical, but what follows is said with "may" or "possible": the platform does not say that this alone suspends. What was so before is listed in lint/known-problems.json, which may only shrink.',
  wayOut:
    'Make it `high`; or a step of its own for what only may follow, and `critical` for what the platform says will.',
  run({ id, compiledFiles }, report) {
    const known = besidesKnown('critical-may', id, report);
    for (const [path, file] of compiledFiles) {
      if (file.rule.dishonest || file.rule.effect === 'none') continue;
      const keys = levelKeys(file);
      for (const [i, { severity, consequence }] of file.rule.levels.entries()) {
        const words = severity === 'critical' ? MAY.exec(consequence?.text ?? '')?.[0] : undefined;
        if (words === undefined) continue;
        known.tell(
          `${file.rule.id}: ${keys[i]}`,
          path,
          ['levels', i, 'severity'],
          `level ${i + 1} is critical on "${words}"`,
        );
      }
    }
    known.done();
  },
};
