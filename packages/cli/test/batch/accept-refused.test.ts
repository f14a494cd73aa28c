import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/batch/read-batch-flags.ts';
import { CliError } from '../../src/errors/cli-error.ts';

describe('--accept-refused', () => {
  it.each<[string | undefined, number, number, boolean]>([
    [undefined, 0, 10, true],
    [undefined, 1, 10, false],
    ['', 10, 10, true],
    ['2', 2, 10, true],
    ['2', 3, 10, false],
    ['1%', 1, 100, true],
    ['1%', 1, 99, false],
    ['0.5%', 1, 200, true],
    ['0', 1, 10, false],
  ])('%s: %d of %d', (acceptRefused, refused, of, isAccepted) => {
    const flags = acceptRefused === undefined ? {} : { acceptRefused };
    expect(readNumbers(flags).accepts(refused, of)).toBe(isAccepted);
  });

  it.each(['x', '-1', '1.5', '101%', '%'])('refuses %s', (acceptRefused) => {
    expect(() => readNumbers({ acceptRefused })).toThrow(CliError);
  });
});
