import { describe, expect, it } from 'vitest';
import { bundledChangeset } from '../../scripts/release/bundled-changeset.js';

const core = (type) => ({ name: '@risk-check/core', type, newVersion: '1.2.3' });
const data = (type) => ({ name: '@risk-check/rules-data', type, newVersion: '4.5.6' });
const commandLine = (type) => ({ name: 'risk-check', type, newVersion: '7.8.9' });
const assistant = (type) => ({ name: '@risk-check/mcp', type, newVersion: '0.1.2' });

describe('bundledChangeset', () => {
  it.each([
    ['nothing is released', []],
    ['both that bundle are released anyway', [data('minor'), commandLine('patch'), assistant('patch')]],
    ['only the command line is released', [commandLine('minor')]],
    ['another package is released', [{ name: '@risk-check/docs', type: 'patch', newVersion: '1.0.0' }]],
    ['the data is named and not released', [data('none')]],
  ])('adds nothing when %s', (_, releases) => {
    expect(bundledChangeset(releases)).toBeUndefined();
  });

  it.each([
    ['patch', [data('patch')], 'patch'],
    ['minor', [data('minor'), commandLine('none')], 'minor'],
    ['the greater of two', [core('patch'), data('minor')], 'minor'],
    // The report's format is the command line's own promise: raising that is a decision for a person.
    ['at most minor', [data('major')], 'minor'],
  ])('releases the command line: %s', (_, releases, bump) => {
    expect(bundledChangeset(releases)).toContain(`"risk-check": ${bump}\n`);
  });

  it('releases only the one that lags behind', () => {
    const text = bundledChangeset([data('patch'), commandLine('patch')]);
    expect(text).toContain('"@risk-check/mcp": patch\n');
    expect(text).not.toContain('"risk-check"');
  });

  it('names what is inside', () => {
    expect(bundledChangeset([core('patch'), data('patch')])).toMatchInlineSnapshot(`
      "---
      "risk-check": patch
      "@risk-check/mcp": patch
      ---

      Hold \`@risk-check/core\` 1.2.3 and \`@risk-check/rules-data\` 4.5.6.
      "
    `);
  });
});
