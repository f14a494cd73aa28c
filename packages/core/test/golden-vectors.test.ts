import { describe, expect, it } from 'vitest';
import { scoreAccount } from '../src/index.ts';
import { goldenRuleset } from './fixtures/golden-ruleset.ts';
import { scoreReference } from './reference/score-reference.ts';
import { worldOf } from './reference/world.ts';

const asOf = '2026-06-15T12:00:00Z';
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf } as const;
const lately = '2026-06-14T12:00:00Z';
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));

const paidOrders = (n: number) =>
  times(n, (i) => ({
    id: `o${i}`,
    placedAt: lately,
    paidAt: lately,
    closedAt: null,
    refundedAt: null,
    cancelledAt: null,
  }));
const openDisputes = (n: number) =>
  times(n, (i) => ({ id: `d${i}`, orderId: `o${i}`, openedAt: lately, closedAt: null }));
const unpaidOrders = times(3, (i) => ({
  id: `u${i}`,
  placedAt: lately,
  paidAt: null,
  closedAt: null,
  refundedAt: null,
  cancelledAt: null,
}));
const logins = (n: number, countries: number) =>
  times(n, (i) => ({ id: `l${i}`, at: lately, ip: `192.0.2.${i}`, country: `C${i % countries}` }));
const chargeback = { id: 'c1', filedAt: lately, reversedAt: null };
const clean = {
  orders: paidOrders(40),
  disputes: [],
  payments: [],
  logins: [],
  devices: [],
  chargebacks: [],
  appeals: [],
  notices: [],
};
const { chargebacks: _, ...chargebacksUnknown } = clean;

const rows = [
  {
    name: 'all known, all clean',
    snapshot: clean,
    evidenceScore: 0,
    worstCase: 0,
    band: 'clear',
    points: {},
  },
  { name: 'nothing known', snapshot: {}, evidenceScore: 0, worstCase: 99, band: 'unverified', points: {} },
  {
    name: 'clean, chargebacks unknown',
    snapshot: chargebacksUnknown,
    evidenceScore: 0,
    worstCase: 90,
    band: 'unverified',
    points: {},
  },
  {
    name: '6 IPs in 3 days',
    snapshot: { ...clean, logins: logins(6, 1) },
    evidenceScore: 11,
    worstCase: 15,
    band: 'low',
    points: { e: 11 },
  },
  {
    name: '6 IPs and 4 countries',
    snapshot: { ...clean, logins: logins(6, 4) },
    evidenceScore: 11,
    worstCase: 15,
    band: 'low',
    points: { e: 8, f: 3 },
  },
  {
    name: '6 open disputes of 40 orders',
    snapshot: { ...clean, disputes: openDisputes(6) },
    evidenceScore: 59,
    worstCase: 65,
    band: 'elevated',
    points: { b: 54, a: 5 },
  },
  {
    name: '6 open disputes of 15 orders',
    snapshot: { ...clean, orders: paidOrders(15), disputes: openDisputes(6) },
    evidenceScore: 59,
    worstCase: 65,
    band: 'elevated',
    points: { a: 30, b: 29 },
  },
  {
    name: '3 unpaid orders',
    snapshot: { ...clean, orders: [...paidOrders(40), ...unpaidOrders] },
    evidenceScore: 31,
    worstCase: 35,
    band: 'elevated',
    points: { c: 31 },
  },
  {
    name: 'one chargeback',
    snapshot: { ...clean, chargebacks: [chargeback] },
    evidenceScore: 90,
    worstCase: 90,
    band: 'critical',
    points: { h: 90 },
  },
  {
    name: 'all of the above (15 orders)',
    snapshot: {
      ...clean,
      orders: [...paidOrders(12), ...unpaidOrders],
      disputes: openDisputes(6),
      logins: logins(6, 4),
      chargebacks: [chargeback],
    },
    evidenceScore: 97,
    worstCase: 98,
    band: 'critical',
    points: { h: 61, a: 12, b: 11, c: 10, e: 2, f: 1 },
  },
];

describe('golden vectors', () => {
  it.each(rows)('$name', ({ snapshot, evidenceScore, worstCase, band, points }) => {
    const report = scoreAccount({ ...head, ...snapshot }, goldenRuleset);
    const shares = report.findings
      .filter(({ status }) => status === 'fired')
      .map(({ ruleId, points: n }) => [ruleId.slice(12, 13), n]);
    expect({ evidenceScore: report.evidenceScore, worstCase: report.worstCase, band: report.band }).toEqual({
      evidenceScore,
      worstCase,
      band,
    });
    expect(report.score).toBe(evidenceScore);
    expect(Object.fromEntries(shares)).toEqual(points);
  });

  it.each(rows)('$name, by the reference', ({ snapshot, evidenceScore, worstCase, band, points }) => {
    const report = scoreReference(worldOf(goldenRuleset, { ...head, ...snapshot }));
    const shares = [...report.findings]
      .filter(([, { status }]) => status === 'fired')
      .map(([id, { points: n }]) => [id.slice(12, 13), n]);
    expect({ evidenceScore: report.evidenceScore, worstCase: report.worstCase, band: report.band }).toEqual({
      evidenceScore,
      worstCase,
      band,
    });
    expect(Object.fromEntries(shares)).toEqual(points);
  });
});
