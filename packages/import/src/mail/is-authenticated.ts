import { type MethodResult, parseAuthenticationResults } from './authentication-results.ts';

/** A mail header: name in lower case, value unfolded. */
interface MailHeader {
  readonly key: string;
  readonly value: string;
}

/** RFC 5322 allows each of these once. A second one in front of a signed one would be shown in its place. */
const ONCE = ['from', 'subject', 'date', 'sender', 'content-type'];

/**
 * Whether the receiving server found that a mail is from the domain it names as its sender. Only the topmost
 * `Authentication-Results` counts, since every other one may have come with the mail, and only where it names the server
 * that has received the mail.
 *
 * @param headers - All headers, the topmost first.
 * @param domain - The domain of the sender's address, lower case.
 * @returns null where no server says anything.
 */
export function isAuthenticated(headers: readonly MailHeader[], domain: string): boolean | null {
  const at = headers.findIndex(({ key }) => key === 'authentication-results');
  if (at < 0) return null;
  if (ONCE.some((name) => headers.filter(({ key }) => key === name).length > 1)) return false;
  const found = parseAuthenticationResults(headers[at]?.value ?? '');
  if (!found || !isOfReceiver(found.server, headers, at)) return false;
  const results = splitService(found.server)
    ? resultsOfService(headers.slice(at), found.server)
    : found.results;
  return isFromDomain(results, domain);
}

/** DMARC decides where it has a verdict; else a signature of the sender's own domain. */
function isFromDomain(results: readonly MethodResult[], domain: string): boolean {
  const dmarc = results.filter(({ method }) => method === 'dmarc');
  if (dmarc.some(({ result }) => result === 'fail')) return false;
  const isPass = ({ result, properties }: MethodResult, names: readonly string[]): boolean => {
    if (result !== 'pass') return false;
    const values = names.map((name) => properties.get(name)).find((given) => given !== undefined) ?? [];
    return values.length > 0 && values.every((value) => areAligned(domainOf(value), domain));
  };
  if (dmarc.length > 0 && dmarc.every((one) => isPass(one, ['header.from']))) return true;
  return results.some((one) => one.method === 'dkim' && isPass(one, ['header.d', 'header.i']));
}

const domainOf = (value: string): string => value.slice(value.lastIndexOf('@') + 1).replace(/\.$/, '');

/** Relaxed alignment: both belong to one organization. */
const areAligned = (one: string, other: string): boolean =>
  one !== '' && organizationOf(one) === organizationOf(other);

/** Second-level names under which countries register organizations, such as `co.uk`. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|go|gob|gov|ne|net|nom|or|org)$/;

/** The organizational domain: the name that was registered. */
export function organizationOf(domain: string): string {
  const labels = domain.split('.');
  const isCountry = labels.at(-1)?.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.slice(isCountry ? -3 : -2).join('.');
}

/** Services whose servers are named by another domain than their results. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'icloud.com': ['me.com', 'mac.com', 'apple.com'],
};
/** Leaves out its authserv-id. */
const NAMELESS = 'outlook.com';

/** Whether a server that names itself so has received the mail, as the `Received` headers above its results say. */
function isOfReceiver(server: string, headers: readonly MailHeader[], at: number): boolean {
  const hosts = (part: readonly MailHeader[]): string[] =>
    part.flatMap(({ key, value }) => (key === 'received' ? receivedBy(value) : []));
  const above = hosts(headers.slice(0, at));
  // A server may put its results above its own `Received`.
  const receivers = above.length > 0 ? above : hosts(headers.slice(at)).slice(0, 1);
  const own = server === '' ? NAMELESS : organizationOf(server);
  if (receivers.length === 0) return server !== '';
  const names = [own, ...(OTHER_NAMES[own] ?? [])];
  return receivers.some((host) => names.includes(organizationOf(host)));
}

/** The host behind `by`; none where it is a name or an address inside of a network. */
function receivedBy(value: string): string[] {
  const words = withoutComments(value).split(/[\s;]+/);
  const by = words[words.findIndex((word) => word.toLowerCase() === 'by') + 1]?.toLowerCase() ?? '';
  return /^(?=.*[a-z])[a-z0-9.-]+\.[a-z]{2,}$/.test(by) && !/\.(?:internal|local|lan)$/.test(by) ? [by] : [];
}

function withoutComments(value: string): string {
  let depth = 0;
  let text = '';
  for (const sign of value) {
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) text += sign;
  }
  return text;
}

/** iCloud writes one header per method, each with a server name such as `dmarc.icloud.com`. */
const SPLIT = 'icloud.com';
const splitService = (server: string): boolean => organizationOf(server) === SPLIT;

/** The first result of each method down to the next `Received`: a later one came with the mail. */
function resultsOfService(headers: readonly MailHeader[], server: string): MethodResult[] {
  const end = headers.findIndex(({ key }) => key === 'received');
  const all: MethodResult[] = [];
  const known = new Set<string>();
  for (const { key, value } of headers.slice(0, end < 0 ? headers.length : end)) {
    const parsed = key === 'authentication-results' ? parseAuthenticationResults(value) : null;
    if (!parsed || organizationOf(parsed.server) !== organizationOf(server)) continue;
    all.push(...parsed.results.filter(({ method }) => !known.has(method)));
    for (const { method } of parsed.results) known.add(method);
  }
  return all;
}
