import type { Band } from '@risk-check/core';

export interface Symbols {
  readonly band: Readonly<Record<Band, string>>;
  /** Beside a verdict: the colour says the same. */
  readonly sign: Readonly<Record<'calm' | 'near' | 'signs' | 'reached' | 'stopped' | 'open', string>>;
  /** Something to do and to tick. */
  readonly todo: string;
  readonly boxFull: string;
  readonly boxRest: string;
  readonly barFull: string;
  readonly barMaybe: string;
  readonly barRest: string;
  readonly met: string;
  readonly notMet: string;
  readonly unknown: string;
  readonly bullet: string;
  readonly separator: string;
  readonly rule: string;
  readonly arrow: string;
}

/** The circle fills with the risk, so that it reads without colour. */
export const UNICODE: Symbols = {
  band: { clear: '○', unverified: '?', watch: '▲', low: '◔', elevated: '◑', high: '◕', critical: '●' },
  sign: { calm: '✓', near: '▲', signs: '△', reached: '■', stopped: '◆', open: '?' },
  todo: '[ ]',
  boxFull: '■',
  boxRest: '□',
  barFull: '█',
  barMaybe: '▒',
  barRest: '·',
  met: '●',
  notMet: '○',
  unknown: '?',
  bullet: '•',
  separator: ' · ',
  rule: '─',
  arrow: '→',
};

export const ASCII: Symbols = {
  band: {
    clear: '[ok]',
    unverified: '[?]',
    watch: '[^]',
    low: '[.]',
    elevated: '[!]',
    high: '[!!]',
    critical: '[!!!]',
  },
  sign: { calm: '[ok]', near: '[!]', signs: '[!]', reached: '[x]', stopped: '[*]', open: '[?]' },
  todo: '[ ]',
  boxFull: '#',
  boxRest: '-',
  barFull: '#',
  barMaybe: '=',
  barRest: '.',
  met: '[x]',
  notMet: '[ ]',
  unknown: '[?]',
  bullet: '-',
  separator: '; ',
  rule: '-',
  arrow: '->',
};
