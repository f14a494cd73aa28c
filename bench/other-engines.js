import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { opOf, testsOf } from './ready-metrics.js';

const SYMBOLS = { gte: '>=', gt: '>', lte: '<=', lt: '<' };
const OPERATORS = {
  gte: 'greaterThanInclusive',
  gt: 'greaterThan',
  lte: 'lessThanInclusive',
  lt: 'lessThan',
};

/** A condition of ours in another language; `leaf` says a comparison, `join` an `all` or `any`. */
function translate(condition, leaf, join) {
  if ('metric' in condition) {
    const op = opOf(condition);
    return leaf(condition.metric, op, Number(condition[op]));
  }
  const kind = 'all' in condition ? 'all' : 'any';
  return join(
    kind,
    condition[kind].map((part) => translate(part, leaf, join)),
  );
}

const distinct = (ids) => [...new Set(ids)];

/**
 * Every other engine on the same rules: from the metrics to the ids of the rules that hold. They know no levels, so each
 * level is a rule of theirs.
 */
export function otherEngines(ruleset) {
  const tests = testsOf(ruleset);
  return [
    { name: 'json-rules-engine', run: jsonRulesEngine(tests) },
    { name: 'json-logic-js', run: jsonLogicJs(tests) },
    { name: 'json-logic-engine, compiled', run: jsonLogicEngine(tests) },
    { name: '@gorules/zen-engine', run: zenEngine(tests) },
  ];
}

function jsonRulesEngine(tests) {
  const engine = new Engine();
  for (const { id, when } of tests) {
    const condition = translate(
      when,
      (fact, op, value) => ({ fact, operator: OPERATORS[op], value }),
      (kind, parts) => ({ [kind]: parts }),
    );
    engine.addRule({
      conditions: 'fact' in condition ? { all: [condition] } : condition,
      event: { type: id },
    });
  }
  return async (metrics) => distinct((await engine.run(metrics)).events.map(({ type }) => type));
}

const logicOf = (when) =>
  translate(
    when,
    (metric, op, value) => ({ [SYMBOLS[op]]: [{ var: metric }, value] }),
    (kind, parts) => ({ [kind === 'all' ? 'and' : 'or']: parts }),
  );

function jsonLogicJs(tests) {
  const logic = tests.map(({ id, when }) => ({ id, test: logicOf(when) }));
  return (metrics) =>
    distinct(logic.filter(({ test }) => jsonLogic.apply(test, metrics)).map(({ id }) => id));
}

function jsonLogicEngine(tests) {
  const engine = new LogicEngine();
  const compiled = tests.map(({ id, when }) => ({ id, test: engine.build(logicOf(when)) }));
  return (metrics) => distinct(compiled.filter(({ test }) => test(metrics)).map(({ id }) => id));
}

function zenEngine(tests) {
  const position = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      {
        id: 'rules',
        type: 'expressionNode',
        name: 'rules',
        position,
        content: {
          expressions: tests.map(({ when }, i) => ({
            id: `t${i}`,
            key: `t${i}`,
            value: translate(
              when,
              (metric, op, value) => `${metric} ${SYMBOLS[op]} ${value}`,
              (kind, parts) => `(${parts.join(kind === 'all' ? ' and ' : ' or ')})`,
            ),
          })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });
  return async (metrics) => {
    const { result } = await decision.evaluate(metrics);
    return distinct(tests.filter((_, i) => result[`t${i}`]).map(({ id }) => id));
  };
}
