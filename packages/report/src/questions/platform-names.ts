/** What people type who look for a mail service. */
const MAIL = 'email mail newsletter complaints bounces spam';

/** What else people type for a platform: other scripts, short names, and programmes that belong to it. */
const ALIASES: Readonly<Record<string, string>> = {
  adsense: 'google ads admob',
  'aesthetix-crm': MAIL,
  airbnb: 'эйрбнб аирбнб',
  aliexpress: 'ali алиэкспресс али алик 速卖通',
  amazon: 'amzn amz seller central амазон アマゾン 亚马逊',
  'amazon-ses': `${MAIL} ses aws simple`,
  amex: 'american express chargebacks',
  apple: 'app store ios',
  bitget: 'p2p crypto',
  bol: 'com',
  'booking-com': 'bdc букинг',
  brevo: `${MAIL} sendinblue`,
  bybit: 'p2p crypto',
  cloudflare: 'cdn cf',
  coss: MAIL,
  coupang: '쿠팡',
  discord: 'bot дискорд',
  discover: 'chargebacks card',
  ebay: 'ебей ибей эбэй',
  etsy: 'этси',
  github: 'gh pages гитхаб',
  gmail: `${MAIL} google postmaster`,
  'google-ads': 'adwords google ads гугл',
  'google-play': 'play store console android гугл',
  'google-workspace': 'gmail gsuite mail',
  kaufland: 'real',
  'league-of-legends': 'lol riot',
  limespot: MAIL,
  linkedin: 'invitations',
  mailgun: MAIL,
  mastercard: 'chargebacks ecm efm match мастеркард',
  mercadolibre: 'mercado libre livre meli',
  meta: 'facebook instagram фейсбук инстаграм',
  'microsoft-ads': 'bing ads',
  mirakl: 'marketplace shop operator',
  mynewsletterbuilder: MAIL,
  naver: 'smart store 네이버',
  okx: 'p2p crypto',
  ozon: 'озон',
  paypal: 'пейпал',
  postohub: MAIL,
  rakuten: '楽天',
  sendgrid: `${MAIL} twilio`,
  sendmunk: MAIL,
  shopee: 'шопи',
  'shopify-payments': 'chargebacks',
  'stack-exchange': 'stack overflow',
  steam: 'valve vac стим',
  temu: 'тему',
  'tiktok-shop': 'tik tok тикток',
  truvisibility: MAIL,
  uber: 'убер',
  ultracart: MAIL,
  upwork: 'апворк',
  visa: 'chargebacks vamp vdmp виза',
  vrbo: 'homeaway',
  vtiger: MAIL,
  walmart: 'wmt валмарт',
  waypoint: MAIL,
  'whatsapp-business': 'whatsapp waba',
  wikipedia: 'википедия',
  wildberries: 'вайлдберриз вб',
  twitter: 'com твиттер',
  xbox: 'microsoft live',
  'yandex-market': 'яндекс маркет',
  youtube: 'yt google ютуб',
  zavu: MAIL,
};

/** The other names of a platform, for a search that has its own index. */
export const otherNamesOf = (platform: string): string => ALIASES[platform] ?? '';

/** Letters and digits alone, without accents. */
export const fold = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The platforms that go by what was typed: every word is one of the platform's name or of its other names, whole. */
export function platformsCalled(typed: string, known: readonly string[]): string[] {
  const words = fold(typed);
  return known.filter((platform) => {
    const names = fold(`${platform} ${otherNamesOf(platform)}`);
    return words.length > 0 && words.every((word) => names.includes(word));
  });
}

/** The one platform that goes by this name too, such as amex for "american-express"; null for none or several. */
export function platformMeantBy(typed: string, known: readonly string[]): string | null {
  const [only, ...others] = platformsCalled(typed, known);
  return only !== undefined && others.length === 0 ? only : null;
}
