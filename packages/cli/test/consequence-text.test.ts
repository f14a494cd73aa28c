import { consequenceText } from '@risk-check/report/formats';
import { en } from '@risk-check/report/words/en';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

type Consequence = NonNullable<NonNullable<Parameters<typeof consequenceText>[0]>['consequence']>;

const fee = { value: '25000', currency: 'USD', per: 'month' };
const text = 'The account is in the programme.';

type Case = { readonly consequence: Consequence; readonly said: string | null };

it.each<Case>([
  { consequence: { scope: 'account', text }, said: text },
  { consequence: { scope: 'fee', fee }, said: 'A fee of 25000 USD per month.' },
  { consequence: { scope: 'fee', text, fee }, said: `${text} A fee of 25000 USD per month.` },
  { consequence: { scope: 'fee', text, fee: { ...fee, value: '0' } }, said: text },
  { consequence: { scope: 'fee', fee: { ...fee, value: '0' } }, said: null },
])('says $said', ({ consequence, said }) => {
  expect(consequenceText({ consequence }, en)).toBe(said);
});

describe('a fee', () => {
  it('is named where its rule is explained', async () => {
    const { stdout } = await runCli(['explain', 'mastercard.merchant.ecm-months']);
    expect(stdout).toMatch(/What may follow: .*A fee of \d+ USD per\s+month\./s);
  });
});
