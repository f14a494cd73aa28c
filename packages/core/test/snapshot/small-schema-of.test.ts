import { expect, it } from 'vitest';
import { snapshotSchemaOf } from '../../src/snapshot/snapshot-schema-of.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const base = {
  $id: 'snapshot.schema.json',
  title: 'any',
  required: ['platform'],
  properties: {
    platform: { type: 'string' },
    role: { type: 'string' },
    region: { type: ['string', 'null'] },
    account: { type: 'object', properties: { status: { type: 'string' }, plan: { description: 'A plan.' } } },
    orders: { type: 'array', items: { type: 'object', properties: { status: { type: 'string' }, id: {} } } },
    flat: { type: 'array', items: {} },
    metrics: { type: 'object', additionalProperties: { type: 'number' } },
    facts: { type: 'object' },
    params: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

const ruleset = rulesetAround({
  title: 'Golden',
  metrics: {
    share: { title: 'A share', unit: 'share', worse: 'higher' },
    days: { title: 'Some days', unit: 'days|day', worse: 'higher' },
    level: { title: 'A level', unit: 'level', worse: 'lower', scale: ['good', 'bad'] },
  },
  words: {
    'orders.status': { lost: 'Nobody knows where.' },
    'account.plan': { gold: 'The dear one.', free: 'The other.' },
    // Of a field, a list and an item that the format does not have.
    'orders.none': { x: 'X.' },
    'none.status': { x: 'X.' },
    'flat.status': { x: 'X.' },
    orders: { x: 'X.' },
  },
  facts: {
    region: { title: 'Region', ask: 'Where?', type: 'word', values: { eu: 'Europe', us: 'America' } },
    checked: { title: 'Checked', ask: 'Is it checked?', type: 'flag' },
    age: { title: 'Age', ask: 'How old?', type: 'word' },
    size: { title: 'Size', ask: 'How large?', type: 'word', values: { small: 'Small', large: 'Large' } },
  },
  params: { limit: { title: 'Limit', ask: 'Which limit?' } },
  rules: [ruleThatShows('share')],
});

it('the JSON Schema of a ruleset says its words, metrics, facts and parameters, and leaves the rest', () => {
  const { metrics, facts, params, ...given } = base.properties;
  expect(snapshotSchemaOf(ruleset, base)).toEqual({
    ...base,
    $id: 'snapshot.golden.test.schema.json',
    title: 'risk-check snapshot of Golden, version 1',
    properties: {
      ...given,
      platform: { type: 'string', const: 'golden' },
      role: { type: 'string', const: 'test' },
      region: { type: ['string', 'null'], description: 'Where?', examples: ['eu', 'us'] },
      account: {
        type: 'object',
        properties: {
          status: { type: 'string' },
          plan: { examples: ['gold', 'free'], description: 'A plan.\ngold: The dear one.\nfree: The other.' },
        },
      },
      orders: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            status: {
              type: 'string',
              examples: ['awaiting-payment', 'paid', 'shipped', 'completed', 'cancelled', 'expired', 'lost'],
              description: '\nlost: Nobody knows where.',
            },
            id: {},
          },
        },
      },
      metrics: {
        ...metrics,
        properties: {
          share: { type: 'number', description: 'A share. A share, 0 to 1.' },
          days: { type: 'number', description: 'Some days. In days.' },
          level: { type: 'number', description: 'A level. One of: good, bad.' },
        },
      },
      facts: {
        ...facts,
        properties: {
          checked: { type: ['boolean', 'null'], description: 'Is it checked?' },
          age: { description: 'How old?' },
          size: { enum: ['small', 'large', null], description: 'How large?' },
        },
      },
      params: { ...params, properties: { limit: { type: 'string', description: 'Which limit?' } } },
    },
  });
});

it('asks for a program without choices, and keeps what the ruleset does not say', () => {
  const { metrics, rules } = ruleset;
  const plain = rulesetAround({
    metrics,
    rules,
    facts: { program: { title: 'Program', ask: 'Which one?', type: 'word' } },
  });
  const { properties } = snapshotSchemaOf(plain, base) as { properties: Record<string, unknown> };
  expect(properties.program).toEqual({ description: 'Which one?' });
  expect([properties.region, properties.orders]).toEqual([base.properties.region, base.properties.orders]);
  expect(properties.facts).toEqual({ type: 'object', properties: {} });
});

it('needs nothing of the schema that it goes by', () => {
  const { properties } = snapshotSchemaOf(ruleset, {}) as { properties: Record<string, unknown> };
  expect(properties.platform).toEqual({ const: 'golden' });
  expect(properties.metrics).toMatchObject({
    properties: { share: { description: 'A share. A share, 0 to 1.' } },
  });
  expect(properties.orders).toBeUndefined();
});
