/** Where a snapshot says a fact: some stand beside `facts`. */
export const placeOfFact = (fact: string): string =>
  fact === 'region' || fact === 'program' || fact.startsWith('account.') ? fact : `facts.${fact}`;
