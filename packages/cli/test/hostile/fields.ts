import { readFileSync } from 'node:fs';
import { json } from '../snapshots.ts';

/** What a stranger fills in: a snapshot, a house ruleset, suppressions, a message, a draft and the names of the files. */
export interface Given {
  readonly snapshot: Record<string, unknown>;
  readonly house: Record<string, unknown>;
  readonly suppressions: Record<string, unknown>[];
  fileName: string;
  notice: string;
  draft: string;
  label: string;
}

const at = '2026-02-09T08:00:00Z';
const order = (id: string) => ({
  id,
  placedAt: '2026-02-01T10:00:00Z',
  status: 'paid',
  paidAt: '2026-02-01T10:05:00Z',
  shippedAt: null,
  closedAt: null,
  amount: { value: '12.90', currency: 'EUR' },
});
const ID = 'aliexpress.buyer.acme-open';

export const harmless = (): Given => ({
  fileName: 'in',
  notice: 'Your account has been disabled because of abusing the buyer protection programs.',
  draft: 'I opened six disputes in one week, orders 8099000000000011 and 8099000000000012.',
  label: 'risk index',
  suppressions: [{ rule: 'aliexpress.buyer.login-new-device', reason: 'a new phone', until: '2027-01-01' }],
  snapshot: {
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf: '2026-02-10T08:00:00Z',
    account: { id: 'me', createdAt: '2021-05-04T00:00:00Z', status: 'suspended' },
    orders: [order('o1'), order('o2')],
    disputes: ['d1', 'd2', 'd3'].map((id) => ({
      id,
      orderId: 'o1',
      openedAt: '2026-02-03T10:00:00Z',
      closedAt: null,
    })),
    payments: [{ id: 'p1', at, status: 'declined' }],
    chargebacks: [{ id: 'c1', orderId: 'o2', filedAt: at }],
    logins: [{ id: 'l1', at, ip: '198.51.100.7', deviceId: 'x', country: 'PT', newLocation: true }],
    devices: [{ id: 'v1', accountIds: ['me', 'you'] }],
    linkedAccounts: [{ id: 'a1', relation: 'same-owner', status: 'suspended', createdAt: at }],
    conduct: [{ id: 'k1', at, kind: 'insult' }],
    violations: [{ id: 'b1', at, policy: 'x', kind: 'y', severity: 'z', listingId: 'i1' }],
    notices: [{ id: 'n1', at, kind: 'suspension', text: 'disabled', reason: null }],
    appeals: [{ id: 'h1', submittedAt: at, status: 'pending' }],
    reviews: [{ id: 'r1', at, orderId: 'o1', stars: 1 }],
    messages: [{ id: 'm1', at }],
    metrics: {},
    facts: {},
    params: {},
    observed: {},
    source: { importer: 'x' },
  },
  house: {
    extends: 'aliexpress.buyer',
    title: 'ACME purchasing',
    version: '1',
    causes: { acme: { title: 'Our cause', reason: 'buyer-protection-abuse' } },
    metrics: {
      acmeDisputes: {
        title: 'Disputes',
        unit: 'disputes',
        worse: 'higher',
        ask: 'How many?',
        value: { of: 'disputes', window: { last: '30d' } },
      },
    },
    sources: {
      acme: {
        url: 'https://acme.example/',
        title: 'A page of ours',
        publisher: 'ACME',
        kind: 'press',
        publishedOn: null,
        readOn: '2026-01-01',
        readAs: 'live',
      },
    },
    rules: [
      {
        id: ID,
        title: 'Two disputes',
        cause: 'acme',
        message: 'Open at once',
        means: 'What it means to us',
        advice: 'What to do about it',
        levels: [
          {
            when: { metric: 'acmeDisputes', gte: '2' },
            severity: 'low',
            evidence: 'heuristic',
            reason: 'Our own warning',
            sources: [],
          },
          {
            when: { metric: 'acmeDisputes', gte: '3' },
            severity: 'medium',
            evidence: 'reported',
            sources: [{ source: 'acme', confidence: 0.5, quote: 'No more than two' }],
          },
        ],
      },
    ],
  },
});

type Put = (given: Given, text: string) => void;

/** Sets a value at a path; a part `*` is a name of the stranger's own. */
const put =
  (part: 'snapshot' | 'house' | 'suppressions', path: string): Put =>
  (given, text) => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const place = names.reduce<Record<string, unknown>>(
      (value, name) => value[name] as Record<string, unknown>,
      given[part] as Record<string, unknown>,
    );
    // Not by assignment: `__proto__` is a name like any other.
    const [name, value] = last === '*' ? [text, 1] : [last, text];
    Object.defineProperty(place, name, { value, enumerable: true, configurable: true, writable: true });
  };

const SNAPSHOT = [
  'account.id',
  'account.status',
  'account.*',
  'region',
  'program',
  'orders.0.id',
  'orders.0.sellerId',
  'orders.0.buyerId',
  'orders.0.itemId',
  'orders.0.category',
  'orders.0.status',
  'orders.0.fulfilledBy',
  'orders.0.*',
  'disputes.0.id',
  'disputes.0.orderId',
  'disputes.0.outcome',
  'disputes.0.kind',
  'payments.0.methodId',
  'payments.0.status',
  'chargebacks.0.orderId',
  'logins.0.ip',
  'logins.0.deviceId',
  'logins.0.country',
  'devices.0.accountIds.0',
  'linkedAccounts.0.relation',
  'linkedAccounts.0.id',
  'conduct.0.kind',
  'violations.0.policy',
  'violations.0.listingId',
  'notices.0.text',
  'notices.0.reason',
  'notices.0.kind',
  'appeals.0.status',
  'reviews.0.orderId',
  'messages.0.id',
  'facts.*',
  '*',
];
const HOUSE = [
  'title',
  'version',
  'rules.0.title',
  'rules.0.message',
  'rules.0.means',
  'rules.0.advice',
  'rules.0.levels.0.reason',
  'metrics.acmeDisputes.title',
  'metrics.acmeDisputes.ask',
];

/** What a run takes whatever stands there: all of them can be filled at once. */
export const OPEN_FIELDS: Readonly<Record<string, Put>> = {
  ...Object.fromEntries(SNAPSHOT.map((path) => [`snapshot.${path}`, put('snapshot', path)])),
  // A text of the rule language has so many characters, and its braces name metrics.
  ...Object.fromEntries(
    HOUSE.map((path) => [
      `house.${path}`,
      (given: Given, text: string) =>
        put('house', path)(given, `${text.replace(/[{}]/g, '').slice(0, 25)} of our house`),
    ]),
  ),
  // An empty one is refused.
  'suppressions.0.reason': (given, text) => put('suppressions', '0.reason')(given, text || 'none'),
  notice: (given, text) => {
    given.notice = `${given.notice} ${text}`;
  },
  draft: (given, text) => {
    given.draft = `${given.draft} ${text}`;
  },
  label: (given, text) => {
    given.label = text;
  },
  'file name': (given, text) => {
    // A pattern would name other files, and a path another folder.
    given.fileName = text.replace(/[*?[\]{}\\/!()|+@0]/g, (char) => (char === '@' ? '@' : ''));
  },
};

/** Texts that mean something to a program which reads one of the formats. */
export const STRINGS: readonly string[] = JSON.parse(
  readFileSync(new URL('strings.json', import.meta.url), 'utf8'),
);

/** Every open field filled with a string of its own; a turn moves the strings on by one field. */
export function filled(turn: number): Given {
  const given = harmless();
  for (const [i, put] of Object.values(OPEN_FIELDS).entries())
    put(given, STRINGS[(i + turn) % STRINGS.length] ?? '');
  return given;
}

/** Where most texts are refused: each is filled alone. */
export const STRICT_FIELDS: Readonly<Record<string, Put>> = {
  ...Object.fromEntries(
    [
      'platform',
      'role',
      'asOf',
      'timeZone',
      'account.createdAt',
      'orders.0.placedAt',
      'orders.0.amount.currency',
      'orders.0.amount.value',
      'metrics.*',
      'params.*',
      'observed.*',
      'notices.0.at',
      'source.importer',
      'logins.0.newLocation',
    ].map((path) => [`snapshot.${path}`, put('snapshot', path)]),
  ),
  ...Object.fromEntries(
    [
      'extends',
      'rules.0.id',
      'rules.0.cause',
      'rules.0.levels.0.severity',
      'metrics.*',
      'metrics.acmeDisputes.unit',
      'sources.acme.url',
      'sources.acme.title',
      'sources.acme.publisher',
      'causes.acme.title',
      'causes.*',
    ].map((path) => [`house.${path}`, put('house', path)]),
  ),
  'suppressions.0.rule': put('suppressions', '0.rule'),
};

/** The files of a run, under the names that its command line takes. */
export const filesOf = (given: Given): Record<string, string> => ({
  [nameOf(given)]: json(given.snapshot),
  'house.json': json(given.house),
  'left-out.json': json(given.suppressions),
  'notice.txt': given.notice,
  'draft.txt': given.draft,
});

export const nameOf = ({ fileName }: Given): string => `${fileName}.json`;
