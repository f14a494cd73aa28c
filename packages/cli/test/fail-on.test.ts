import { BANDS } from '@risk-check/core';
import { BAND_NAMES } from '@risk-check/report/words';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

const at = (name: string): string => `examples/aliexpress-buyer/${name}.json`;

describe('--fail-on', () => {
  it('knows the bands of core', () => {
    expect(BAND_NAMES).toEqual(BANDS);
  });

  it.each([
    { name: 'clean', band: 'clear' },
    { name: 'orders-only', band: 'unverified' },
    { name: 'traveller', band: 'elevated' },
    { name: 'six-disputes', band: 'high' },
    { name: 'several-at-once', band: 'critical' },
  ] as const)('$name is $band: 1 from there on down, 0 above', async ({ name, band }) => {
    const expected = BANDS.map((limit) => (BANDS.indexOf(band) >= BANDS.indexOf(limit) ? 1 : 0));
    const codes = [];
    for (const limit of BANDS) codes.push((await runCli([at(name), '--fail-on', limit])).code);
    expect(codes).toEqual(expected);
    expect((await runCli([at(name)])).code).toBe(0);
  });

  it('takes the worst of several files', async () => {
    const files = [at('clean'), at('six-disputes'), at('clean')];
    expect((await runCli([...files, '--fail-on', 'high'])).code).toBe(1);
    expect((await runCli([...files, '--fail-on', 'critical'])).code).toBe(0);
  });
});
