import type { RecoveryPlan, Snapshot } from '@risk-check/core';
import type { LocalTime } from '../time/local-time.ts';
import type { Words } from '../words/words.ts';

/** The orders of one state: how many, how much, what to expect and until when. */
export interface MoneyRow {
  readonly count: number;
  /** Such as `1 on the way`. */
  readonly title: string;
  /** Such as `150 USD`; null where no amount is known. */
  readonly amount: string | null;
  readonly text: string;
}

/** Rows that may end at the bank. */
const AT_THE_BANK: ReadonlySet<string> = new Set(['not-sent', 'paid', 'refund-due']);

/** What a chargeback would cost, where the money of an order may end there. */
export const bankWarning = (
  { orders, chargeback }: RecoveryPlan,
  { recoverScreen: { bankLast } }: Words,
): string | null =>
  chargeback !== null && orders.some((order) => AT_THE_BANK.has(stateOf(order)))
    ? bankLast(chargeback.before, chargeback.after)
    : null;

type State = keyof Words['recoverScreen']['orders'];

/** What is known not to be sent is waited for in another way than what may be on its way. */
const stateOf = ({ state, sent }: RecoveryPlan['orders'][number]): string =>
  state === 'paid' && sent === false ? 'not-sent' : state;

/** In the order in which money is at stake. */
const STATES = [
  'refund-due',
  'cancelled-by-check',
  'disputes',
  'delivered',
  'not-sent',
  'paid',
  'shipped',
  'frozen',
  'awaiting-payment',
] as const satisfies readonly State[];

/** Amounts of orders summed by state, with the date that comes first. */
export function moneyOf(
  plan: RecoveryPlan,
  { orders = [] }: Pick<Snapshot, 'orders'>,
  words: Words,
  time: LocalTime,
): MoneyRow[] {
  const { orders: text } = words.recoverScreen;
  const amounts = new Map(
    orders.map(({ id, amount }, i) => [id ?? `#${i + 1}`, amount ?? undefined] as const),
  );
  return STATES.flatMap((state): MoneyRow[] => {
    const mine = plan.orders.filter((order) => stateOf(order) === state);
    if (mine.length === 0) return [];
    const dates = mine.flatMap(({ date }) => date?.at ?? []).sort();
    const day = dates[0] === undefined ? null : time.day(dates[0]);
    const { title, note } = text[state];
    return [
      {
        count: mine.length,
        title: title(mine.length),
        amount: sumText(
          mine.map(({ orderId }) => amounts.get(orderId)),
          words,
        ),
        text: note(day),
      },
    ];
  });
}

interface Amount {
  readonly value?: string | number | null;
  readonly currency?: string | null;
}

/** The amounts of all states together. */
export const totalText = (
  { orders = [] }: Pick<Snapshot, 'orders'>,
  ids: ReadonlySet<string>,
  words: Words,
): string | null =>
  sumText(
    orders.filter(({ id }, i) => ids.has(id ?? `#${i + 1}`)).map(({ amount }) => amount ?? undefined),
    words,
  );

/** Sums by currency, exactly: in hundredths, or finer where the amounts are. */
function sumText(amounts: readonly (Amount | undefined)[], { number }: Words): string | null {
  const sums = new Map<string, { units: bigint; decimals: number }>();
  for (const amount of amounts) {
    const parts = /^(\d+)(?:\.(\d+))?$/.exec(String(amount?.value ?? ''));
    if (!parts || !amount?.currency) continue;
    const [, whole = '0', fraction = ''] = parts;
    const sum = sums.get(amount.currency) ?? { units: 0n, decimals: 0 };
    const decimals = Math.max(sum.decimals, fraction.length);
    const scale = (units: bigint, from: number): bigint => units * 10n ** BigInt(decimals - from);
    const units = scale(BigInt(whole + fraction), fraction.length) + scale(sum.units, sum.decimals);
    sums.set(amount.currency, { units, decimals });
  }
  const texts = [...sums].map(([currency, { units, decimals }]) => {
    const digits = units.toString().padStart(decimals + 1, '0');
    const fraction = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '');
    const whole = decimals === 0 ? digits : digits.slice(0, -decimals);
    return `${number(fraction === '' ? whole : `${whole}.${fraction.padEnd(2, '0')}`)} ${currency}`;
  });
  return texts.length === 0 ? null : texts.join(' + ');
}
