import type { RiskReport } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/**
 * Of a parameter that the platform does not offer the nearest number that it does, as a question; empty of any other
 * warning. Apart from `warningText`, since the web component has no room for it.
 */
export function nearestOffered({ code, args }: RiskReport['warnings'][number], words: Words): string {
  if (code !== 'parameter-not-offered') return '';
  const wanted = Number.parseFloat(String(args.given));
  const away = (text: string): number => Math.abs(Number(text) - wanted);
  const [nearest] = args.offered.split(', ').sort((a, b) => away(a) - away(b) || Number(a) - Number(b));
  return Number.isNaN(wanted) || nearest === undefined ? '' : ` ${words.didYouMean(nearest)}`;
}
