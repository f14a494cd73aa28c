import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';

/** A rule over a ready metric, for engines that know nothing of events: `metric >= threshold`. */
const ruleNames = (n) => Array.from({ length: n }, (_, i) => ({ metric: `m${i}`, threshold: i % 7 }));

/** Metrics of which about every third rule holds. */
export const metricsFor = (n) =>
  Object.fromEntries(
    ruleNames(n).map(({ metric, threshold }, i) => [
      metric,
      i % 3 ? Math.max(0, threshold - 1) : threshold + 1,
    ]),
  );

/** The same rules as a ruleset of ours. */
export function rulesetOver(n, template) {
  const [rule] = template.rules;
  return {
    ...template,
    metrics: Object.fromEntries(
      ruleNames(n).map(({ metric }) => [metric, { title: metric, unit: 'events', worse: 'higher' }]),
    ),
    rules: ruleNames(n).map(({ metric, threshold }) => ({
      ...rule,
      id: `golden.test.${metric}`,
      levels: [{ ...rule.levels[0], when: { metric, gte: String(threshold) } }],
    })),
  };
}

/** Every other engine on the same rules: from the metrics to the names of those that hold. */
export function otherEngines(n) {
  const rules = ruleNames(n);

  const rulesEngine = new Engine();
  for (const { metric, threshold } of rules) {
    rulesEngine.addRule({
      conditions: { all: [{ fact: metric, operator: 'greaterThanInclusive', value: threshold }] },
      event: { type: metric },
    });
  }

  const logic = rules.map(({ metric, threshold }) => ({
    metric,
    test: { '>=': [{ var: metric }, threshold] },
  }));
  const compiling = new LogicEngine();
  const compiled = logic.map(({ metric, test }) => ({ metric, test: compiling.build(test) }));

  const zen = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'rules',
        type: 'expressionNode',
        name: 'rules',
        position: { x: 0, y: 0 },
        content: {
          expressions: rules.map(({ metric, threshold }) => ({
            id: metric,
            key: metric,
            value: `${metric} >= ${threshold}`,
          })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });

  return [
    {
      name: 'json-rules-engine',
      run: async (metrics) => (await rulesEngine.run(metrics)).events.map(({ type }) => type),
    },
    {
      name: 'json-logic-js',
      run: (metrics) =>
        logic.filter(({ test }) => jsonLogic.apply(test, metrics)).map(({ metric }) => metric),
    },
    {
      name: 'json-logic-engine, compiled',
      run: (metrics) => compiled.filter(({ test }) => test(metrics)).map(({ metric }) => metric),
    },
    {
      name: '@gorules/zen-engine',
      run: async (metrics) =>
        Object.entries((await zen.evaluate(metrics)).result).flatMap(([metric, holds]) =>
          holds ? [metric] : [],
        ),
    },
  ];
}
