import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { limitPanels } from '../../site/charts/limit-history-chart.js';
import { readDataset } from '../../site/dataset.js';
import { listLimits } from '../../site/limits/list-limits.js';
import { METRIC_KINDS } from '../../site/limits/metric-kinds.js';
import { standingLevels, valuesToCompare } from '../../site/pages/rule-levels.js';
import { compareValue, levelsIn, readValue } from '../src/live/rule-engine.ts';

const dataset = readDataset();
/** The day of the dataset, and three on which other limits held. */
const DAYS = [dataset.datasetDate, '2015-06-15', '2025-08-01', '2027-03-01'];

describe('a rule page', () => {
  it.each(DAYS)('says of every rule what the engine chooses on %s', async (day) => {
    const wrong: string[] = [];
    let inForce = 0;
    for (const { id, load } of rulesets) {
      const { default: built } = await load();
      const written = dataset.rulesets.find((one) => one.id === id);
      for (const rule of written?.rules ?? []) {
        if (rule.effect === 'none') continue;
        const shown = standingLevels(rule, day)
          .filter(({ standing }) => standing === 'in-force')
          .map(({ number }) => number);
        const chosen = levelsIn(built, rule.id, { day, facts: {} })
          .filter(({ standing }) => standing === 'in-force')
          .map(({ level }) => level);
        inForce += chosen.length;
        if (shown.join() !== chosen.join()) wrong.push(`${rule.id}: shown ${shown}, chosen ${chosen}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(inForce).toBeGreaterThan(200);
  });

  it('leaves out what the engine says is for another region', async () => {
    const entry = rulesets.find(({ id }) => id === 'visa.merchant');
    const { default: visa } = await (entry as (typeof rulesets)[number]).load();
    const meant = (region: string) =>
      levelsIn(visa, 'visa.merchant.vamp', { day: '2026-11-29', facts: { region } })
        .filter(({ standing, isMeant }) => standing === 'in-force' && isMeant)
        .map(({ level }) => level);
    expect(meant('CEMEA')).not.toEqual(meant('EU'));
    expect(meant('CEMEA').length + meant('EU').length).toBe(2);
  });

  it('reads a number as people write it: a bare share is percent', () => {
    expect(readValue('0.5', 'share', 'of')).toBe(0.005);
    expect(readValue('0,5 %', 'share', 'of')).toBe(0.005);
    expect(readValue('5 of 410', 'share', 'of')).toEqual({ numerator: 5, denominator: 410 });
    expect(readValue('1500', 'items', 'of')).toBe(1500);
    expect(readValue('many', 'items', 'of')).toBeNull();
  });
});

describe('limits in force', () => {
  const inForce = listLimits(dataset).filter(({ standing }) => standing === 'in-force');

  it('are drawn on the page of their rule, or it is said why not', () => {
    expect(inForce.length).toBeGreaterThan(500);
    const missing = inForce
      .filter(({ why }) => why === null)
      .filter(
        ({ rule, ruleset, metric, number, value }) =>
          !limitPanels(rule, ruleset, dataset.datasetDate).some(
            (panel) =>
              panel.metric === metric &&
              panel.segments.some((segment) => segment.level === number && segment.value === value),
          ),
      );
    expect(missing.map(({ rule, metric }) => `${rule.id} ${metric}`)).toEqual([]);
  });

  it('stand in a comparison of platforms, but for samples, amounts and scores of one platform', () => {
    const drawable = inForce.filter(({ why }) => why === null);
    const compared = drawable.filter(({ kind }) => kind !== null);
    expect(compared.length / drawable.length).toBeGreaterThan(0.85);
    for (const { slug } of METRIC_KINDS)
      expect(compared.filter(({ kind }) => kind?.slug === slug).length, slug).toBeGreaterThan(1);
  });
});

describe('the field for a number of the reader', () => {
  const rules = dataset.rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => ({ rule, ruleset })));
  // A limit that each seller chooses is one of several known numbers.
  const NUMBER = /"(gte|gt|lte|lt)":("|\d|\{"param":"\w+","oneOf":\[")/;
  it.each(DAYS)('is there on %s only where a level in force has a published number', (day) => {
    const asked = rules.filter(({ rule, ruleset }) => valuesToCompare(rule, ruleset, day).length > 0);
    const wrong = asked.filter(
      ({ rule }) =>
        !standingLevels(rule, day).some(
          ({ standing, level }) => standing === 'in-force' && NUMBER.test(JSON.stringify(level.when)),
        ),
    );
    expect(wrong.map(({ rule }) => rule.id)).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('is missing where the only limit is unpublished', () => {
    const found = rules.find(({ rule }) => rule.id === 'deliveroo.rider.rejected-after-accepting');
    expect(found && valuesToCompare(found.rule, found.ruleset, dataset.datasetDate)).toEqual([]);
  });
});

describe('a number below a limit', () => {
  const asked = (metrics: Record<string, unknown>) => ({ day: '2026-12-02', facts: {}, metrics });
  it('is not called safe where nobody but a claimant names the limit', async () => {
    const four = asked({ distinctIps3d: 4 });
    expect(
      await compareValue('aliexpress.buyer', 'aliexpress.buyer.login-distinct-ips', four, 'en'),
    ).toMatchObject({
      status: 'clear',
      isClaim: true,
    });
  });
  it('is not reached where the platform publishes the limit', async () => {
    const half = asked({ sellerFulfilledDefectRate60d: 0.005, orderDefectRate60d: 0.005 });
    expect(await compareValue('amazon.seller', 'amazon.seller.odr', half, 'en')).toMatchObject({
      isClaim: false,
    });
  });
});
