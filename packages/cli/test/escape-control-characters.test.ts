import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const isIn = (code: number, ...ranges: [number, number][]): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);
const isControl = (code: number): boolean =>
  (isIn(code, [0x00, 0x1f], [0x7f, 0x9f]) && code !== 0x0a && code !== 0x09) ||
  isIn(code, [0x061c, 0x061c], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]);
const hasControl = (text: string): boolean => [...text].some((char) => isControl(char.charCodeAt(0)));

/** Every character that must not come out raw, in one text. */
const everyControl = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter(isControl)
  .map((code) => String.fromCharCode(code))
  .join('');

describe('no output holds a raw control character from input', () => {
  const word = fc.string({
    unit: fc.constantFrom(...everyControl, 'a', '"', '\\', '\n', '\t'),
    minLength: 1,
    maxLength: 12,
  });
  const snapshot = word.map((odd) => ({
    ...bare,
    [odd]: 1,
    account: { status: odd, [odd]: odd },
    conduct: [{ kind: odd, [odd]: odd }],
    notices: [{ at: '2026-02-09T00:00:00Z', kind: odd, text: odd }],
    metrics: { [odd]: 1 },
    facts: { [odd]: odd },
  }));

  it.each(['pretty', 'json'])('in a %s report', async (format) => {
    await fc.assert(
      fc.asyncProperty(snapshot, async (value) => {
        const { code, stdout, stderr } = await runCli(['in.json', '--format', format], {
          files: { 'in.json': json(value) },
        });
        expect(code, stderr).toBe(0);
        expect(hasControl(stdout)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it.each(['pretty', 'json'])(
    'in a %s error: wrong values, broken JSON, odd file names and options',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(word, async (odd) => {
          const files = {
            'shape.json': json({
              ...bare,
              platform: odd,
              asOf: odd,
              orders: [{ placedAt: odd }],
              observed: { [odd]: 5 },
            }),
            'broken.json': `{ "a": ${odd} "${odd}`,
            'twice.json': `{ ${JSON.stringify(odd)}: 1, ${JSON.stringify(odd)}: 2 }`,
          };
          for (const argv of [
            ['shape.json'],
            ['broken.json'],
            ['twice.json'],
            [`x${odd}`],
            ['x', `--${odd}`],
            ['x', '--fail-on', odd],
          ]) {
            const { stdout, stderr } = await runCli([...argv, `--format=${format}`], { files });
            expect(hasControl(stdout + stderr)).toBe(false);
          }
        }),
        { numRuns: 20 },
      );
    },
  );

  it('cannot forge a line of the report', async () => {
    const { stdout } = await runCli(['in.json'], {
      files: { 'in.json': json({ ...bare, 'x\nRisk index 0': 1 }) },
    });
    expect(stdout).toContain('x\\nRisk index 0');
  });
});
