import { expect, it } from 'vitest';
import { placeOfFact } from '../../src/report/place-of-fact.ts';

it.each([
  ['region', 'region'],
  ['program', 'program'],
  ['account.status', 'account.status'],
  ['plan', 'facts.plan'],
  ['accountShared', 'facts.accountShared'],
  ['regional', 'facts.regional'],
])('the fact %s stands at %s', (fact, place) => {
  expect(placeOfFact(fact)).toBe(place);
});
