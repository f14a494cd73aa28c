import { describe, expect, it } from 'vitest';
import { sampleDataset } from '../lint/testing/sample-dataset.js';
import { judgeOf } from './kills.js';
import { mutantsOf } from './mutants-of.js';

/** @param {any} dataset */
function survivorsOf({ rulesets: [written], common }) {
  const judge = judgeOf(written, common);
  return [...mutantsOf(written)]
    .filter((mutant) => judge(mutant) === 'survived')
    .map(({ id }) => id.slice(id.indexOf('#')));
}

describe('judgeOf', () => {
  it('finds the mutants that no example of the sample notices', () => {
    expect(survivorsOf(sampleDataset())).toMatchInlineSnapshot(`
      [
        "#/levels/1/until: 2026-01-01 -> 2026-01-02",
        "#/levels/1/when/gt: gt -> gte",
        "#/levels/1/when/gt: gt 0.05 -> 0.04",
        "#/levels/2/when/gt: gt -> gte",
        "#/levels/2/when/gt: gt 0.04 -> 0.03",
        "#/metrics/lateShipmentRate30d/value/ratio/0/where/shippedAt/gt: gt -> gte",
        "#/metrics/lateShipmentRate30d/value/ratio/0/window/last: last 30d -> 29d",
        "#/metrics/lateShipmentRate30d/value/ratio/1/window: window dropped",
        "#/metrics/lateShipmentRate30d/value/ratio/1/window/last: last 30d -> 31d",
      ]
    `);
  });

  it('finds one more when the example that noticed it is gone', () => {
    const before = survivorsOf(sampleDataset());
    const after = survivorsOf(
      sampleDataset({
        'rules/example-market/seller/_examples.json': (data) => {
          data.examples['open-disputes'] = data.examples['open-disputes'].filter(
            (/** @type {any} */ { shows }) => shows !== 'safe-side',
          );
        },
      }),
    );
    expect(after.filter((id) => !before.includes(id))).toEqual([
      '#/levels/0/when/gte: gte 3 -> 2',
      '#/metrics/disputesOpen/value/where: filter on closedAt dropped',
    ]);
  });

  it('leaves rules without effect alone, but not their deletion', () => {
    const { rulesets } = sampleDataset({
      'rules/example-market/seller/open-disputes.json': (data) => {
        data.effect = 'none';
      },
    });
    const [written] = /** @type {any} */ (rulesets);
    expect(
      [...mutantsOf(written)]
        .filter(({ file }) => file.endsWith('open-disputes.json'))
        .map(({ what }) => what),
    ).toEqual(['rule deleted']);
  });
});
