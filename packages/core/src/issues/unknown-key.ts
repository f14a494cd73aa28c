import type { Issue } from './errors.ts';
import { issueAt } from './issue-words.ts';
import { nearestName } from './nearest-name.ts';
import { phrase } from './phrase.ts';

/**
 * An issue about a key that nothing reads, with the known one that was likely meant.
 *
 * @param place - What stands before the key in its path.
 */
export function unknownKey(place: string, name: string, received: unknown, known: readonly string[]): Issue {
  const nearest = nearestName(name, known);
  return issueAt(
    'unrecognized-keys',
    place + name,
    phrase('object-without', 'an object without {}', JSON.stringify(name)),
    received,
    nearest === undefined
      ? phrase('leave-out', 'leave this key out')
      : phrase('did-you-mean', 'did you mean {}?', nearest),
  );
}
