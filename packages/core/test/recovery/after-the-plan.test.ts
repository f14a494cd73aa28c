import { describe, expect, it } from 'vitest';
import { planEmergency } from '../../src/recovery/plan-emergency.ts';
import type { PlanStep } from '../../src/recovery/plan-steps.ts';
import { routesAfterBan } from '../../src/recovery/routes-after-ban.ts';
import type { Route } from '../../src/ruleset/guide-language.generated.ts';
import { cited, datesOf, guideWith, ms, OTHER, PAGE } from './small-guide.ts';

const rules = datesOf();

describe('what is left after a final decision', () => {
  const routeOf = (id: string, more: Partial<Route> = {}): Route => ({
    id,
    title: `Route ${id}`,
    do: ['Go.'],
    ...more,
  });
  const common = (...afterBan: Route[]) => ({ afterBan, regions: { eu: ['DE', 'FR'], uk: ['GB'] } });
  const routes = (region: string | null | undefined, route: Partial<Route>) =>
    routesAfterBan(
      guideWith({}, common(routeOf('first', route), routeOf('last'))),
      region,
      ms('2026-03-31T10:00:00Z'),
      rules,
    ).filter(({ id }) => id === 'first');

  it('puts the routes of the platform before the last of those that hold everywhere', () => {
    const guide = guideWith(
      { afterBan: [routeOf('own'), routeOf('other')] },
      common(routeOf('a'), routeOf('b'), routeOf('c')),
    );
    const ids = (one: typeof guide) => routesAfterBan(one, null, 0, rules).map(({ id }) => id);
    expect(ids(guide)).toEqual(['a', 'b', 'own', 'other', 'c']);
    expect(ids(guideWith({}, common(routeOf('a'), routeOf('b'))))).toEqual(['a', 'b']);
  });

  it.each([
    ['DE', 'eu', [null]],
    ['fr', 'eu', [null]],
    ['GB', 'eu', []],
    ['GB', 'uk', [null]],
    ['DE', 'us', []],
    [null, 'eu', ['eu']],
    [undefined, 'eu', ['eu']],
    ['', 'eu', ['eu']],
    ['GB', undefined, [null]],
    [null, undefined, [null]],
  ])('shows %s the route of %s, or says where it is open', (region, regions, onlyIn) => {
    expect(routes(region, regions ? { regions } : {}).map((route) => route.onlyIn)).toEqual(onlyIn);
  });

  it('is told as it is written, with its last day from the decision', () => {
    const deadline = { max: 6, unit: 'months' } as const;
    expect(routes('DE', { deadline, limits: 'Not always.', sources: PAGE })).toEqual([
      {
        id: 'first',
        title: 'Route first',
        do: ['Go.'],
        onlyIn: null,
        deadline: '2026-09-30T10:00:00Z',
        limits: 'Not always.',
        sources: [cited('page')],
      },
    ]);
    expect(routes('DE', {})).toMatchObject([{ deadline: null, limits: null, sources: [] }]);
  });
});

describe('a sale that ends soon', () => {
  const AS_OF = '2026-03-09T10:00:00Z';
  const hour = (number: number): string => `2026-03-09T${number}:00:00Z`;
  const emergency = {
    within: { max: 2, unit: 'hours' },
    do: ['First this.'],
    letGo: ['Let it go.'],
    cases: [{ title: 'One case', took: { max: 3, unit: 'hours' }, sources: OTHER }],
    sources: PAGE,
  } as const;
  const guide = guideWith({
    emergency: { ...emergency, do: ['First this.'], letGo: ['Let it go.'], cases: [...emergency.cases] },
  });
  const stepOf = (id: string, begins: string, earliest: string | null, expected: string | null) =>
    ({ id, begins, earliest, expected }) as PlanStep;
  const made = (saleEnds: string, ...steps: PlanStep[]) =>
    planEmergency(guide, steps, ms(AS_OF), ms(saleEnds), rules);

  it('is no emergency where the guide has no advice for one', () => {
    expect(planEmergency(guideWith(), [], ms(AS_OF), ms(hour(18)), rules)).toBeNull();
  });

  it('is told with what to do first, and what its sources tell', () => {
    expect(made('2026-03-09T18:59:59Z')).toEqual({
      saleEnds: '2026-03-09T18:59:59Z',
      hoursLeft: 8,
      until: hour(12),
      do: ['First this.'],
      inTime: [],
      perhaps: [],
      letGoAt: hour(12),
      letGo: ['Let it go.'],
      cases: [{ title: 'One case', took: { max: 3, unit: 'hours' }, sources: [cited('other')] }],
      sources: [cited('page')],
    });
  });

  it('leaves no more time for the first things than it lasts', () => {
    expect(made(hour(11))).toMatchObject({ hoursLeft: 1, until: hour(11), letGoAt: hour(11) });
  });

  it.each<[string, [string, string | null, string | null], 'inTime' | 'perhaps' | null]>([
    ['over before it ends', [hour(10), hour(11), hour(15)], 'inTime'],
    ['over as it ends', [hour(10), hour(11), hour(18)], 'inTime'],
    ['over after it, if it goes slowly', [hour(10), hour(11), hour(19)], 'perhaps'],
    ['over as it ends, if it goes fast', [hour(10), hour(18), hour(19)], 'perhaps'],
    ['over after it in any case', [hour(10), hour(19), hour(20)], null],
    ['of unknown length', [hour(10), null, null], null],
  ])('counts on a step that is usually %s', (_, [begins, earliest, expected], list) => {
    const { inTime, perhaps } = made(hour(18), stepOf('one', begins, earliest, expected)) ?? {};
    expect({ inTime, perhaps }).toEqual({
      inTime: list === 'inTime' ? ['one'] : [],
      perhaps: list === 'perhaps' ? ['one'] : [],
    });
  });

  it.each<[string, PlanStep[], string]>([
    [
      'once the last of what is done in time is over',
      [stepOf('a', hour(10), hour(10), hour(16)), stepOf('b', hour(10), hour(10), hour(14))],
      hour(16),
    ],
    ['not before the first things are done', [stepOf('a', hour(10), hour(10), hour(11))], hour(12)],
    [
      'as it ends, while something may go fast',
      [stepOf('a', hour(10), hour(10), hour(14)), stepOf('b', hour(14), hour(15), hour(22))],
      hour(18),
    ],
  ])('is let go %s', (_, steps, letGoAt) => {
    expect(made(hour(18), ...steps)?.letGoAt).toBe(letGoAt);
  });
});
