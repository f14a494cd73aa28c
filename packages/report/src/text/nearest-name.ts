import { editsBetween } from '@risk-check/core/snapshot';

/** The known name that was most likely meant, or null when none is near. */
export function nearestName(given: string, known: readonly string[]): string | null {
  return nearestNames(given, known, 1)[0] ?? null;
}

/** The known names that may have been meant, nearest first. */
export function nearestNames(given: string, known: readonly string[], most: number): string[] {
  const wanted = given.toLowerCase().slice(0, 100);
  // A third of the letters may be wrong, and two that changed places always.
  const limit = wanted.length < 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  return known
    .map((name) => ({ name, distance: editsBetween(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}
