import type { PhraseCode } from '@risk-check/core';

/**
 * Words of the phrases in issues, by code: `{}` for each argument, numbered from 0 where their order is another. The
 * importers have codes of their own.
 */
export type PhraseWords = { readonly [Code in PhraseCode]?: string } & Readonly<Record<string, string>>;
