/** A sign that a message may be a copy, with the words that hold it. */
export interface PhishingSign {
  readonly sign: 'link' | 'urgent' | 'greeting' | 'data' | 'host' | 'brand-in-host';
  readonly words: string;
}

const LINK = /\bhttps?:\/\/([^\s<>"'()/?#\]}]{1,253})/gi;
/** Addresses that hide where they lead: no platform sends them in a notice. */
const SHORTENERS = new Set(['bit.ly', 'tinyurl.com', 'is.gd', 'cutt.ly', 'ow.ly', 'rb.gy', 'shorturl.at']);
/** Names by which a copied page passes itself off: `paypa1-security.tk`. No service names its own domain so. */
const DISGUISE =
  /(?:secur|verif|login|signin|account|support|confirm|unlock|billing|update)[a-z]*-|-(?:secur|verif|login|signin|account|support|confirm|unlock|billing|update)/;
/** Hosts read per message; copies hold one or two. */
const MOST_HOSTS = 20;

/**
 * Hosts that a message links to and that are not of the platform. A host with the platform's name in it that is not its
 * domain is the stronger sign. Without known domains only hosts that hide another are judged.
 *
 * @param domains - The platform's own domains, such as `amazon.com`; `amazon.de` and `amazon.co.uk` belong to it too.
 */
export function foreignHosts(text: string, domains: readonly string[]): PhishingSign[] {
  const brands = domains.map((domain) => domain.replace(/^www\./, '').split('.')[0] as string);
  const signs: PhishingSign[] = [];
  let seen = 0;
  for (const [, written] of text.matchAll(LINK)) {
    if (++seen > MOST_HOSTS) break;
    const host = (written as string)
      .toLowerCase()
      .replace(/^.*@/, '')
      .replace(/[.,;:!]{1,9}$/, '')
      .replace(/:\d{1,5}$/, '');
    if (signs.some(({ words }) => words === host) || brands.some((brand) => isOf(host, brand))) continue;
    if (brands.length === 0 && !SHORTENERS.has(host) && !DISGUISE.test(host)) continue;
    const named = brands.some((brand) => brand.length > 3 && host.includes(brand));
    signs.push({ sign: named ? 'brand-in-host' : 'host', words: host });
  }
  return signs;
}

/** Whether the brand is the name before a public suffix of one or two short parts: `pay.ebay.co.uk`. */
function isOf(host: string, brand: string): boolean {
  const labels = host.split('.');
  const at = labels.lastIndexOf(brand);
  const suffix = labels.slice(at + 1);
  return (
    at >= 0 &&
    suffix.length > 0 &&
    suffix.length < 3 &&
    suffix.every((label, i) => i === suffix.length - 1 || label.length < 4)
  );
}

/** Two signs, one of them about a link, a greeting, data or a host; the platform's name in a foreign host counts twice. */
export function isSuspicious(signs: readonly PhishingSign[]): boolean {
  const count = signs.reduce((sum, { sign }) => sum + (sign === 'brand-in-host' ? 2 : 1), 0);
  return count >= 2 && signs.some(({ sign }) => sign !== 'urgent');
}
