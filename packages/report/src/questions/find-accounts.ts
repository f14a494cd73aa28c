/** An account that can be chosen, by the words people use for it. */
export interface AccountEntry {
  readonly id: string;
  readonly platform: string;
  readonly role: string;
  readonly title: string;
}

/** What else people type for a platform: other scripts, short names, and programmes that belong to it. */
const ALIASES: Readonly<Record<string, string>> = {
  aliexpress: 'ali алиэкспресс али алик 速卖通',
  airbnb: 'эйрбнб аирбнб',
  amazon: 'amzn amz seller central амазон アマゾン 亚马逊',
  amex: 'american express',
  ebay: 'ебей ибей эбэй',
  etsy: 'этси',
  'google-ads': 'adwords google ads гугл',
  'google-play': 'play store console android гугл',
  mastercard: 'ecm efm match мастеркард',
  mercadolibre: 'mercado libre livre meli',
  meta: 'facebook instagram фейсбук инстаграм',
  paypal: 'пейпал',
  shopee: 'шопи',
  temu: 'тему',
  'tiktok-shop': 'tik tok тикток',
  uber: 'убер',
  upwork: 'апворк',
  visa: 'vamp vdmp виза',
  walmart: 'wmt валмарт',
  youtube: 'yt google ютуб',
  adsense: 'google ads admob',
  'amazon-ses': 'email mail newsletter complaints bounces spam ses aws simple',
  apple: 'app store ios',
  bitget: 'p2p crypto',
  brevo: 'email mail newsletter complaints bounces spam sendinblue',
  bybit: 'p2p crypto',
  discover: 'chargebacks card',
  gmail: 'email mail newsletter complaints bounces spam google postmaster',
  'google-workspace': 'gmail gsuite mail',
  kaufland: 'real',
  'league-of-legends': 'lol riot',
  linkedin: 'invitations',
  mailgun: 'email mail newsletter complaints bounces spam',
  'microsoft-ads': 'bing ads',
  mirakl: 'marketplace shop operator',
  naver: 'smart store',
  okx: 'p2p crypto',
  ozon: 'озон',
  rakuten: '楽天',
  sendgrid: 'email mail newsletter complaints bounces spam twilio',
  'shopify-payments': 'chargebacks',
  'stack-exchange': 'stack overflow',
  'whatsapp-business': 'whatsapp waba',
  wikipedia: 'википедия',
  wildberries: 'вайлдберриз вб',
  xbox: 'microsoft live',
  'yandex-market': 'яндекс маркет',
};

/** Letters and digits alone, without accents. */
const fold = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * The accounts that what was typed may mean, the best first: every word begins a word of the platform, the role or
 * another name, or is one slip away from one.
 */
export function findAccounts<Entry extends AccountEntry>(typed: string, entries: readonly Entry[]): Entry[] {
  const words = fold(typed);
  if (words.length === 0) return [];
  const scored = entries.flatMap((entry) => {
    const own = fold(`${entry.title} ${entry.platform} ${entry.role}`);
    const others = fold(ALIASES[entry.platform] ?? '');
    const ranks = words.map((word) => Math.max(rank(word, own), rank(word, others) - 0.5));
    if (ranks.some((best) => best <= 0)) return [];
    // Of "uber" the account with the shorter name is meant: its driver before its virtual restaurants.
    const score = ranks.reduce((sum, best) => sum + best, 0) - own.length / 100;
    return [{ entry, score, isSlip: ranks.some((best) => best <= SLIP) }];
  });
  // Where something begins as typed, what is one slip away is not meant.
  const meant = scored.some(({ isSlip }) => !isSlip) ? scored.filter(({ isSlip }) => !isSlip) : scored;
  return meant.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

const SLIP = 1;

function rank(word: string, names: readonly string[]): number {
  if (names.includes(word)) return 4;
  if (names.some((name) => name.startsWith(word))) return 3;
  return word.length >= 4 && names.some((name) => isOneSlip(word, name.slice(0, word.length + 1))) ? SLIP : 0;
}

/** One letter more, less, other, or two letters in the wrong order. */
function isOneSlip(typed: string, name: string): boolean {
  for (const end of [typed.length - 1, typed.length, typed.length + 1]) {
    const other = name.slice(0, end);
    let from = 0;
    while (from < typed.length && typed[from] === other[from]) from++;
    const [a, b] = [typed.slice(from), other.slice(from)];
    if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
    if (a.length === b.length && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)) return true;
  }
  return false;
}

/** The one platform that goes by this name too, such as amex for "american-express"; null for none or several. */
export function platformMeantBy(typed: string, known: readonly string[]): string | null {
  const words = fold(typed);
  const hits = known.filter((platform) => {
    const names = fold(`${platform} ${ALIASES[platform] ?? ''}`);
    return words.length > 0 && words.every((word) => names.includes(word));
  });
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/** The platforms that a message names. */
export const accountsNamedIn = <Entry extends AccountEntry>(
  message: string,
  entries: readonly Entry[],
): Entry[] => {
  const said = ` ${fold(message).join(' ')} `;
  return entries.filter(({ platform, title }) =>
    [platform, title.split(' ').slice(0, -1).join(' ')].some((name) => {
      const words = fold(name).join(' ');
      return words !== '' && said.includes(` ${words} `);
    }),
  );
};
