import { pinExamples, pinsPath, readPins } from '../../limits/pinned-examples.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const limitsPinned = {
  code: 'limits-pinned',
  scope: 'ruleset',
  generated: true,
  about:
    'The pinned examples at the limits (corpus/limits) are not those that the rule files give now, or come out otherwise: a limit, a date or a condition changed.',
  wayOut:
    'Look whether that is what was meant; then `npm run corpus` writes them anew. On a pull request CI does it.',
  run({ compiled, fileOf, rules, ...written }, report, { dataset }) {
    if (!compiled) return;
    const now = new Map(
      pinExamples({ ...written, rules }, dataset.common).map((one) => [`${one.rule} ${one.name}`, one]),
    );
    const before = new Map(readPins(dataset, written.id).map((one) => [`${one.rule} ${one.name}`, one]));
    for (const rule of rules) {
      const slug = rule.id.slice(rule.id.lastIndexOf('.') + 1);
      const own = (/** @type {ReadonlyMap<string, any>} */ pins) =>
        [...pins].filter(([, one]) => one.rule === slug).map(([key]) => key);
      const added = own(now).filter((key) => !before.has(key));
      const gone = own(before).filter((key) => !now.has(key));
      const changed = own(now).filter(
        (key) => before.has(key) && JSON.stringify(before.get(key)) !== JSON.stringify(now.get(key)),
      );
      if (added.length + gone.length + changed.length === 0) continue;
      const [first] = [...changed, ...gone, ...added];
      report(
        fileOf(rule),
        [],
        `${added.length} examples at the limits are new, ${changed.length} changed, ${gone.length} gone, such as "${first?.slice(slug.length + 1)}"`,
      );
    }
    for (const { rule } of before.values())
      if (!rules.some(({ id }) => id.endsWith(`.${rule}`))) {
        report(pinsPath(written.id), [], `there are pinned examples of "${rule}", which is no rule`);
        return;
      }
  },
};
