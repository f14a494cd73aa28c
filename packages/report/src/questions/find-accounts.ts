import { fold, otherNamesOf, platformsCalled } from './platform-names.ts';
import { ROLE_WORDS } from './role-words.ts';

/** An account that can be chosen, by the words people use for it. */
export interface AccountEntry {
  readonly id: string;
  readonly platform: string;
  readonly role: string;
  readonly title: string;
  /** Its rules, where the list holds them: of several that fit alike, the one with more comes first. */
  readonly rules?: readonly unknown[];
}

/**
 * The accounts that what was typed may mean, the best first: every word begins a word of the platform, the role or
 * another name, or is one slip away from one.
 */
export function findAccounts<Entry extends AccountEntry>(typed: string, entries: readonly Entry[]): Entry[] {
  const all = fold(typed);
  const telling = all.filter((word) => !FILLERS.has(word));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) return [];
  const scored = entries.flatMap((entry) => {
    const own = fold(`${entry.title} ${entry.platform} ${entry.role}`);
    const others = fold(otherNamesOf(entry.platform));
    const roles = (ROLE_WORDS[entry.role] ?? []).map((name) => fold(name).join(' '));
    const ranks = words.map((word) =>
      Math.max(rank(word, own), rank(word, others) - 0.5, namesRole(word, roles) ? ROLE : 0),
    );
    if (ranks.some((best) => best <= 0)) return [];
    // Of "uber" the account with the shorter name is meant: its driver before its virtual restaurants.
    const isByName = words.every((word) => rank(word, own) > 0);
    const score = ranks.reduce((sum, best) => sum + best, 0) - (isByName ? own.length / 100 : 0);
    return [{ entry, score, isSlip: ranks.some((best) => best <= SLIP) }];
  });
  // Where something begins as typed, what is one slip away is not meant.
  const meant = scored.some(({ isSlip }) => !isSlip) ? scored.filter(({ isSlip }) => !isSlip) : scored;
  const size = ({ rules = [] }: Entry): number => rules.length;
  return meant.sort((a, b) => b.score - a.score || size(b.entry) - size(a.entry)).map(({ entry }) => entry);
}

const SLIP = 1;
/** A role that is named in another language, or by another word. */
const ROLE = 2;

/** Words around a name that tell nothing: "my account", "cuenta de". */
const FILLERS: ReadonlySet<string> = new Set(
  fold(
    'account accounts my the of on for konto mein meine bei von cuenta mi de en compte mon sur conta meu minha no na аккаунт мой на в',
  ),
);

/** Whether a word names a role: "fahrer" and "fahrerin" a driver, "fah" not yet. */
const namesRole = (word: string, roles: readonly string[]): boolean =>
  roles.some((role) => word.startsWith(role) || (word.length >= 4 && role.startsWith(word)));

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

/** The accounts of every platform that goes by this name, such as those of all mail services for "email complaints". */
export function accountsCalled<Entry extends Pick<AccountEntry, 'platform'>>(
  typed: string,
  entries: readonly Entry[],
): Entry[] {
  const called = new Set(platformsCalled(typed, [...new Set(entries.map(({ platform }) => platform))]));
  return entries.filter(({ platform }) => called.has(platform));
}
