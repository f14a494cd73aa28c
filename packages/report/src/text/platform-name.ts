import type { Ruleset } from '@risk-check/core';

/** The platform as people write it, taken out of a ruleset's title in any language: `AliExpress` of `AliExpress-Käufer`. */
export function platformName({
  title,
  platform,
  role,
}: Pick<Ruleset, 'title' | 'platform' | 'role'>): string {
  // Written with spaces or hyphens that the id has or lacks: `mercadolibre`, `Mercado Libre`.
  const letters = [...platform.replace(/-/g, '')].map((letter) => letter.replace(/\W/g, '\\$&'));
  const [found] = new RegExp(letters.join('[ -]?'), 'i').exec(title) ?? [];
  if (found !== undefined) return found;
  const withoutRole = title.replace(new RegExp(`\\s+${role.replace(/-/g, '[ -]')}$`, 'i'), '');
  return withoutRole === '' ? title : withoutRole;
}
