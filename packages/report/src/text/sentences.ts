/** A text cut into its sentences: the first says most, so a small screen drops the last. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}«“¿¡])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
