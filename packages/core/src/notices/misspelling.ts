/**
 * Whether a word begins with a stem that has one letter too many, one too few, one wrong, or two that changed places.
 * The first two letters are taken to be right.
 */
export function isOneEditAway(word: string, stem: string): boolean {
  let same = 0;
  while (same < stem.length && word[same] === stem[same]) same++;
  const rest = stem.length - same;
  if (rest === 0) return true;
  // A difference at the very end of a stem is an ending, and another word as often as not.
  if (rest < 2) return false;
  return (
    word.startsWith(stem.slice(same), same + 1) ||
    word.startsWith(stem.slice(same + 1), same) ||
    word.startsWith(stem.slice(same + 1), same + 1) ||
    (word[same] === stem[same + 1] &&
      word[same + 1] === stem[same] &&
      word.startsWith(stem.slice(same + 2), same + 2))
  );
}
