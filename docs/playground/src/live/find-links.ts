import { findAccounts } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { dataOf, element } from './page-data.ts';

const SHOWN = 6;

/** Links to the accounts that these letters may mean, best first. */
export function findLinks(typed: string, place: HTMLElement): readonly HTMLAnchorElement[] {
  const titles = dataOf<Readonly<Record<string, string>>>(place, 'titles');
  const check = place.dataset['check'] ?? '/check/';
  return findAccounts(typed, rulesets)
    .slice(0, SHOWN)
    .map(({ id, title }) =>
      element(
        'a',
        { href: `${check}?ruleset=${id}`, 'data-account': id, target: '_self' },
        titles[id] ?? title,
      ),
    );
}
