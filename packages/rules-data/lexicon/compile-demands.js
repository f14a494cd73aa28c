/**
 * What `lexicon/demands.json` holds as the reader takes it: the patterns of a group, of all languages, joined by `|`, and
 * each word for a number with its number.
 * @param {{ groups: Record<string, Record<string, string[]>>, numbers: Record<string, string> }} written
 */
export const compileDemands = ({ groups, numbers }) => ({
  groups: Object.fromEntries(
    Object.entries(groups).map(([name, languages]) => [
      name,
      [...new Set(Object.values(languages).flat())].join('|'),
    ]),
  ),
  numbers: Object.fromEntries(
    Object.entries(numbers).flatMap(([number, words]) =>
      words.split(' ').map((word) => [word, Number(number)]),
    ),
  ),
});
