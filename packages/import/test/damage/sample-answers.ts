import type { Random } from './random.ts';
import { AS_OF } from './sample-tables.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A whole list that an API gives, the latest entry first, and how answers with some of its entries look. */
export interface SampleAnswer {
  readonly entries: readonly Entry[];
  readonly print: (entries: readonly Entry[]) => unknown;
  /** Fields that a request can ask for one value of. */
  readonly filters: readonly string[];
  /** Whether each answer says how many entries the request found. */
  readonly isCounted: boolean;
}

const DAY = 86_400_000;
const END = Date.parse(AS_OF);

/** The time of an entry: evenly over the last months, each at another second. */
const timeAt = (i: number, size: number, spread: number, { int }: Random): number =>
  END - Math.floor((i / size) * spread * DAY) - int(3600) * 1000 - 1000;
const textOf = (epochMs: number): string => new Date(epochMs).toISOString().replace('.000', '');

export const SAMPLE_ANSWERS: Readonly<Record<string, (random: Random) => SampleAnswer>> = {
  'stripe-disputes': (random) => {
    const [size, spread] = [1 + random.int(30), random.pick([20, 60, 150])];
    return {
      entries: Array.from({ length: size }, (_, i) => ({
        id: `du_${1000 + i}`,
        object: 'dispute',
        charge: `ch_${1000 + i}`,
        payment_intent: `pi_${1000 + i}`,
        created: Math.floor(timeAt(i, size, spread, random) / 1000),
        status: random.pick(['needs_response', 'under_review', 'won', 'lost', 'warning_closed']),
        livemode: true,
      })),
      print: (data) => ({ object: 'list', has_more: random.chance(0.3), url: '/v1/disputes', data }),
      filters: ['charge', 'payment_intent'],
      isCounted: false,
    };
  },
  'shopify-disputes': (random) => {
    const [size, spread] = [1 + random.int(30), random.pick([20, 60, 150])];
    return {
      entries: Array.from({ length: size }, (_, i) => ({
        id: 1000 + i,
        type: 'chargeback',
        status: random.pick(['needs_response', 'under_review', 'won', 'lost']),
        initiated_at: textOf(timeAt(i, size, spread, random)),
      })),
      print: (disputes) => ({ disputes }),
      filters: ['status'],
      isCounted: false,
    };
  },
  'aliexpress-issues': (random) => {
    const [size, spread] = [1 + random.int(30), random.pick([20, 60, 150])];
    return {
      entries: Array.from({ length: size }, (_, i) => ({
        issue_id: `68000000000${1000 + i}`,
        order_id: `81900000000${1000 + i}`,
        gmt_create: textOf(timeAt(i, size, spread, random)),
        gmt_modified: AS_OF,
        issue_status: random.pick(['ARBITRATING', 'PROCESSING', 'FINISH', 'CANCELED_ISSUE']),
      })),
      print: (data_list) => ({ total_item: size, data_list }),
      filters: ['issue_status', 'order_id'],
      isCounted: true,
    };
  },
};

/** What answers lack: an API gives pages and the entries that a request asked for, and never leaves one out between others. */
export const ANSWER_DAMAGE = {
  'entries before or after some days': ({ entries, print, isCounted }, { int }) => {
    const from = int(entries.length);
    const part = entries.slice(from, from + 1 + int(entries.length - from));
    return isCounted
      ? recounted(print(part), part.length + (part.length < entries.length ? 1 : 0))
      : print(part);
  },
  'pages without the one between them': ({ entries, print }, { int }) => {
    const [a, b] = [int(entries.length + 1), int(entries.length + 1)].sort((x, y) => x - y) as [
      number,
      number,
    ];
    return [print(entries.slice(0, a)), print(entries.slice(b))];
  },
  'entries of one value': ({ entries, print, filters }, { pick }) => {
    const field = pick(filters);
    const value = pick(entries)[field];
    const part = entries.filter((entry) => entry[field] === value);
    return recounted(print(part), part.length);
  },
  'the oldest first, with entries lost': ({ entries, print }, { chance }) =>
    print(entries.filter(() => chance(0.7)).reverse()),
  'entries alone': ({ entries }, { chance }) => entries.filter(() => chance(0.7)),
  'entries said twice': ({ entries, print }, { chance }) =>
    print(entries.flatMap((entry) => (chance(0.5) ? [entry, entry] : [entry]))),
  truncated: ({ entries, print }, { int }) => {
    const text = JSON.stringify(print(entries));
    return text.slice(0, int(text.length));
  },
} satisfies Readonly<Record<string, (sample: SampleAnswer, random: Random) => unknown>>;

/** An answer to a request that found so many; only AliExpress says it. */
const recounted = (answer: unknown, total: number): unknown =>
  typeof answer === 'object' && answer !== null && 'total_item' in answer
    ? { ...answer, total_item: total }
    : answer;
