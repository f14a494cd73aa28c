interface Source {
  readonly publisher: string;
  readonly url: string;
  readonly publishedOn: string | null;
  readonly readOn: string;
  readonly noLink?: true;
}

/** A source as an assistant can cite it; `noLink`: the page advises to break rules, and is not to be linked. */
export const citeSource = ({ publisher, url, publishedOn, readOn, noLink }: Source) => ({
  ...{ publisher, url, publishedOn, readOn },
  ...(noLink ? { noLink } : {}),
});
