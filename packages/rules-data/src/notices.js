/** Loads the lexicon of each language, English first. */
const LOADERS = {
  en: () => import('./notices/en.js'),
  de: () => import('./notices/de.js'),
  es: () => import('./notices/es.js'),
  fr: () => import('./notices/fr.js'),
  it: () => import('./notices/it.js'),
  ja: () => import('./notices/ja.js'),
  pl: () => import('./notices/pl.js'),
  pt: () => import('./notices/pt.js'),
  ru: () => import('./notices/ru.js'),
  tr: () => import('./notices/tr.js'),
  zh: () => import('./notices/zh.js'),
};

/** What error codes mean, of every language. */
const loadCodes = () => import('./notices/codes.js');

/** What messages ask for, until when, and for how long they block: of every language. */
const loadDemands = () => import('./notices/demands.js');

export const languages = Object.keys(LOADERS);

/** Short words by which a language is known, with and without accents. */
const COMMON = Object.fromEntries(
  Object.entries({
    en: 'your the account has been you for and to is was of our because due not that they my i we it with this have were',
    de: 'ihr ihre dein deine konto wurde der die das und wegen nicht ist sie weil aufgrund wir mit gesperrt',
    es: 'su tu cuenta ha sido fue por los las que el una del para con motivos suspendida bloqueada',
    fr: 'votre vos compte été ete est vous nous pour les des une dans pas car suspendu bloqué bloque',
    it: 'il tuo vostro account conto stato sono per della che non hai di è perché sospeso bloccato',
    pl: 'twoje twoja konto konta zostało zostalo nie na się jest powodu za zablokowane zawieszone',
    pt: 'sua seu conta foi não nao uma você voce para os dos em por suspensa bloqueada desativada',
    tr: 'hesabınız hesabiniz hesap bir bu için icin nedeniyle ve olarak askıya mağazanız',
  }).flatMap(([language, words]) => words.split(' ').map((word) => [`${language} ${word}`, language])),
);
const WESTERN = ['en', 'de', 'es', 'fr', 'it', 'pl', 'pt', 'tr'];
/** Words read to tell the language: a message is in the same one to its end. */
const MOST_WORDS = 2000;
const MOST_LANGUAGES = 4;
const CODE = /[A-Z]_[A-Z]|[a-z][._][a-z]+_|[a-z]_[a-z]/;

/**
 * The languages that a text is probably written in: what is loaded for no good reason costs
 * a few kilobytes, what is missing costs the answer.
 * @param {string} text
 * @returns {string[]}
 */
export function languagesOf(text) {
  /** @type {Set<string>} */
  const found = new Set();
  // What stands around a code is English more often than not.
  if (CODE.test(text)) found.add('en');
  if (/[\u3040-\u30ff]/.test(text)) found.add('ja');
  if (/[\u3400-\u9fff]/.test(text)) found.add('zh');
  if (/[\u0400-\u04ff]/.test(text)) found.add('ru');
  const counts = Object.fromEntries(WESTERN.map((language) => [language, 0]));
  let read = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)) {
    if (++read > MOST_WORDS) break;
    for (const language of WESTERN) if (COMMON[`${language} ${word}`]) counts[language] += 1;
  }
  const most = Math.max(...Object.values(counts));
  // A word or two of English stand in any message: names of policies, of buttons, of the platform.
  const isOther = found.size > 0 && most < 3;
  const ranked = isOther
    ? []
    : WESTERN.filter((language) => counts[language] * 2 > most).sort((a, b) => counts[b] - counts[a]);
  for (const language of most === 0 && found.size === 0 ? WESTERN : ranked.slice(0, MOST_LANGUAGES))
    found.add(language);
  return languages.filter((language) => found.has(language));
}

const loaded = new Map();

/**
 * Loads what the reader of messages knows: the wordings of the languages of these texts, or of all.
 * @param {string} [text]
 */
export async function loadLexicon(text) {
  const wanted = text === undefined ? languages : languagesOf(text);
  const loaders = [...wanted.map((language) => LOADERS[language]), loadDemands];
  if (text === undefined || CODE.test(text)) loaders.push(loadCodes);
  const key = [...wanted, loaders.length].join(' ');
  const known = loaded.get(key);
  if (known) return known;
  const parts = await Promise.all(loaders.map(async (load) => (await load()).default));
  const lexicon = mergeLexicons(parts);
  loaded.set(key, lexicon);
  return lexicon;
}

/** What real messages have borne out before `||`, the others behind. @param {string} known @param {string} more */
function joinPatterns(known, more) {
  const [proven, unproven] = [0, 1].map((at) =>
    [known, more]
      .map((patterns) => patterns.split('||')[at])
      .filter(Boolean)
      .join('|'),
  );
  return unproven ? `${proven}||${unproven}` : proven;
}

/** Several languages as one, in this order. */
export function mergeLexicons(lexicons) {
  const merged = { classes: {}, frames: {}, phishing: {}, codes: {} };
  for (const lexicon of lexicons) {
    for (const part of ['classes', 'frames', 'phishing'])
      for (const [name, patterns] of Object.entries(lexicon[part]))
        merged[part][name] = joinPatterns(merged[part][name] ?? '', patterns);
    Object.assign(merged.codes, lexicon.codes);
    if (lexicon.demands) merged.demands = lexicon.demands;
  }
  return merged;
}

export function loadLexiconFor(snapshot, notice) {
  const notices = snapshot?.notices;
  const texts = Array.isArray(notices) ? notices.map((one) => one?.text) : [];
  return loadLexicon([notice, ...texts].filter((text) => typeof text === 'string').join('\n'));
}
