import type { AccountEntry } from './find-accounts.ts';
import { fold } from './platform-names.ts';
import { ROLE_WORDS } from './role-words.ts';

/** Brands of a platform that messages name instead of it. */
const BRANDS: Readonly<Record<string, readonly string[]>> = {
  aliexpress: ['алиэкспресс', '速卖通'],
  amazon: ['амазон', 'アマゾン', '亚马逊'],
  amex: ['american express'],
  'booking-com': ['booking.com'],
  coupang: ['쿠팡'],
  'google-play': ['play console', 'play store'],
  mercadolibre: ['mercado libre', 'mercado livre'],
  meta: ['facebook', 'instagram', 'фейсбук', 'инстаграм'],
  naver: ['smart store', '네이버'],
  rakuten: ['楽天'],
  twitter: ['твиттер'],
  uber: ['убер'],
  wildberries: ['вайлдберриз'],
  youtube: ['ютуб'],
};

/**
 * The accounts that a message may concern: one if platform and role are clear, several of one platform if only the role is
 * open, and none if the message mentions no platform or more than one.
 */
export function accountsOfMessage<Entry extends AccountEntry>(
  message: string,
  entries: readonly Entry[],
): readonly Entry[] {
  const said = ` ${fold(message).join(' ')} `;
  const named = entries.filter((entry) => namesOf(entry).some((name) => says(said, name)));
  // "Uber Eats" doesn't count as a mention of Uber.
  const rest = named.reduce(
    (text, entry) => namesOf(entry).reduce((left, name) => left.replaceAll(` ${folded(name)} `, ' | '), text),
    said,
  );
  const longest = named.filter((entry) => {
    const isInside = named.some(
      (other) =>
        other.platform !== entry.platform &&
        namesOf(other).some((name) =>
          namesOf(entry).some((own) => folded(name).startsWith(`${folded(own)} `)),
        ),
    );
    return !isInside || namesOf(entry).some((name) => says(rest, name));
  });
  const [first] = longest;
  if (!first || longest.some(({ platform }) => platform !== first.platform)) return [];
  const roles = longest.filter(({ role }) =>
    ROLE_WORDS[role]?.some((word) => said.includes(isSpaceless(word) ? folded(word) : ` ${folded(word)}`)),
  );
  return roles.length === 1 ? roles : longest;
}

const folded = (name: string): string => fold(name).join(' ');

/** Chinese, Japanese and Korean put no spaces between words. */
const isSpaceless = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);

const says = (said: string, name: string): boolean =>
  folded(name) !== '' && said.includes(isSpaceless(name) ? folded(name) : ` ${folded(name)} `);

const namesOf = ({ platform, title }: AccountEntry): readonly string[] => [
  platform,
  title.split(' ').slice(0, -1).join(' '),
  ...(BRANDS[platform] ?? []),
];
