/**
 * Looks things up that come in the same order every time, as the names in snapshots and rows mostly do: what was found at
 * the same place before is the first guess.
 */
export function inExpectedOrder<T extends { readonly name: string }>(
  byName: ReadonlyMap<string, T>,
): (name: string, place: number) => T | undefined {
  const guesses: (T | undefined)[] = [];
  return (name, place) => {
    let found = guesses[place];
    if (found === undefined || found.name !== name) {
      found = byName.get(name);
      guesses[place] = found;
    }
    return found;
  };
}
