import { beforeAll, describe, expect, it } from 'vitest';
import { completeLine, createDesk, type Desk, fishCandidates, showManPage } from './shell-session.ts';

let desk: Desk;
beforeAll(() => {
  desk = createDesk();
});

describe.each(['bash', 'zsh'] as const)('%s completes', (shell) => {
  it.each([
    { what: 'a command', typed: 'risk-check forec', line: 'risk-check forecast ' },
    { what: 'an option', typed: 'risk-check --fail', line: 'risk-check --fail-on ' },
    {
      what: 'an option of a command',
      typed: 'risk-check recover --sale',
      line: 'risk-check recover --sale-ends ',
    },
    {
      what: 'a band',
      typed: 'risk-check snapshot.json --fail-on elev',
      line: 'risk-check snapshot.json --fail-on elevated ',
    },
    { what: 'a format after =', typed: 'risk-check --format=sar', line: 'risk-check --format=sarif ' },
    {
      what: 'a rule',
      typed: 'risk-check explain aliexpress.buyer.login-d',
      line: 'risk-check explain aliexpress.buyer.login-distinct-ips ',
    },
    {
      what: 'a rule of rules show',
      typed: 'risk-check rules show amazon.seller.od',
      line: 'risk-check rules show amazon.seller.odr ',
    },
    { what: 'a file', typed: 'risk-check sna', line: 'risk-check snapshot.json ' },
    { what: 'a file of a command', typed: 'risk-check doctor sna', line: 'risk-check doctor snapshot.json ' },
    {
      what: 'a file of an option',
      typed: 'risk-check --rules sna',
      line: 'risk-check --rules snapshot.json ',
    },
    {
      what: 'a file of an output',
      typed: 'risk-check --output html=rep',
      line: 'risk-check --output html=report.html ',
    },
    { what: 'a file with a space', typed: 'risk-check two', line: 'risk-check two\\ words.json ' },
  ])('$what', async ({ typed, line }) => {
    expect((await completeLine(shell, typed, desk)).trimEnd()).toBe(line.trimEnd());
  });

  it('never runs what is being typed', async () => {
    const typed = 'risk-check "$(touch gotcha)" --fail';
    expect(await completeLine(shell, typed, desk)).toContain('--fail-on');
    expect(fishCandidates('ls got', desk)).not.toContain('gotcha');
  });
});

describe('fish completes', () => {
  it.each([
    { what: 'commands', line: 'risk-check fore', has: ['forecast'] },
    { what: 'options', line: 'risk-check --fail', has: ['--fail-on'] },
    { what: 'formats after =', line: 'risk-check --format=s', has: ['--format=sarif'] },
    {
      what: 'rules',
      line: 'risk-check explain aliexpress.buyer.login-',
      has: ['aliexpress.buyer.login-distinct-ips', 'aliexpress.buyer.login-new-device'],
    },
    { what: 'files', line: 'risk-check sna', has: ['snapshot.json'] },
    { what: 'files of an output', line: 'risk-check --output html=rep', has: ['html=report.html'] },
    { what: 'shells', line: 'risk-check completion z', has: ['zsh'] },
  ])('$what', ({ line, has }) => {
    const candidates = fishCandidates(line, desk);
    for (const one of has) expect(candidates).toContain(one);
    const word = line.split(' ').at(-1) ?? '';
    for (const one of candidates) expect(one.startsWith(word)).toBe(true);
  });
});

describe('man ./risk-check.1', () => {
  it('renders without a complaint, with every command, option and exit code', () => {
    const { text, warnings } = showManPage();
    expect(warnings).toBe('');
    for (const part of [
      'RISK-CHECK(1)',
      'SYNOPSIS',
      'risk-check forecast',
      '--fail-on band',
      'EXIT STATUS',
      '130',
      'RISK_CHECK_RULES',
      'risk-check snapshot.json --format json | jq .score',
    ])
      expect(text).toContain(part);
  });
});
