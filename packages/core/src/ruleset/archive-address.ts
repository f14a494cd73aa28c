/**
 * Where a public archive keeps a page as it stood when it was read: the archive picks the copy nearest to that day.
 *
 * @param source - Its address and the day on which it was read, YYYY-MM-DD.
 * @returns null for a page that no report links, and for what is no web address.
 *
 * @example
 * const [source] = Object.values(ruleset.sources);
 * console.log(archiveAddress(source));
 */
export const archiveAddress = ({
  url,
  readOn,
  noLink,
}: {
  readonly url: string;
  readonly readOn: string;
  readonly noLink?: true;
}): string | null =>
  noLink || !/^https?:\/\//.test(url)
    ? null
    : `https://web.archive.org/web/${readOn.replaceAll('-', '')}/${url}`;
