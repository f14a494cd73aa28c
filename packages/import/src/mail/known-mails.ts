import senders from './senders.json' with { type: 'json' };
import wordings from './wordings.json' with { type: 'json' };

/** Who writes for a platform, and how its orders are numbered. */
export interface Sender {
  readonly platform: string;
  readonly role: string;
  /** Addresses; `*` stands for a part without `@`. */
  readonly from: readonly string[];
  readonly orderId: RegExp;
  /** The list that a sale goes to, where it is not `orders`. */
  readonly placed?: string;
}

/** What a subject says. */
export interface Wording {
  readonly kind: string;
  readonly list: string;
  readonly field: string;
  readonly status?: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const SENDERS: readonly Sender[] = /* @__PURE__ */ senders.map((sender) => ({
  ...sender,
  orderId: new RegExp(sender.orderId, 'u'),
}));
const WORDINGS: readonly Wording[] = wordings as unknown as readonly Wording[];

/** The senders of an address; several where one address writes to several roles. */
export const sendersOf = (address: string): readonly Sender[] =>
  SENDERS.filter(({ from }) => from.some((pattern) => isFrom(address, pattern)));

/** `*` at the end of a domain is one country's ending or two, such as `co.uk`; nothing may follow it. */
function isFrom(address: string, pattern: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  const [wantedLocal = '', wantedDomain = ''] = pattern.split('@');
  if (wantedLocal !== '*' && wantedLocal !== local) return false;
  if (!wantedDomain.endsWith('.*')) return domain === wantedDomain;
  const stem = wantedDomain.slice(0, -1);
  return domain.startsWith(stem) && ENDING.test(domain.slice(stem.length));
}
const ENDING =
  /^(?:com|de|fr|es|it|nl|se|pl|ca|in|jp|at|ch|be|ie|sg|ae|sa|eg|com?\.(?:uk|jp|in|za)|com\.(?:au|mx|br|tr|be|sg))$/;

/** What a subject says in any language; the first wording that fits counts. */
export function wordingOf(subject: string): Wording | undefined {
  const text = subject.normalize('NFKC').toLowerCase();
  return WORDINGS.find(({ words }) =>
    Object.values(words).some((patterns) => patterns.some((pattern) => isIn(text, pattern))),
  );
}

/** Parts between stars follow one another, in any distance. */
function isIn(text: string, pattern: string): boolean {
  let at = 0;
  for (const part of pattern.split('*')) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
