import { nearestName } from '../text/nearest-name.ts';
import { platformMeantBy, platformsCalled } from './platform-names.ts';

/** A platform that there are no rules for, as its owner named it. */
export interface UnlistedPlatform {
  /** In the letters of an id: `cash-app`. */
  readonly platform: string;
  /** For people: `Cash App`. */
  readonly name: string;
}

const MOST = 60;

/**
 * A platform that is not in the list, by what somebody typed; null where it is, where one of the list may be meant, and where
 * no letter or digit of an id was typed.
 *
 * @param typed - Such as `Cash App`, `depop` or `cash-app`.
 * @param known - Ids of the platforms in the list.
 *
 * @example
 * console.log(unlistedPlatform('cash-app', ['paypal', 'ebay'])?.name);
 */
export function unlistedPlatform(typed: string, known: readonly string[]): UnlistedPlatform | null {
  const isMeant = platformMeantBy(typed, known) ?? nearestName(typed, known);
  if (isMeant !== null || platformsCalled(typed, known).length > 1) return null;
  const platform = idOf(typed);
  if (platform === '' || known.includes(platform)) return null;
  const name =
    typed === platform
      ? platform.replace(/-/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
      : typed.trim().slice(0, MOST);
  return { platform, name };
}

/** A name in the letters of an id. */
export const idOf = (name: string): string =>
  name
    .slice(0, MOST)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
