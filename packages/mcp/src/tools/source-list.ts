interface Source {
  readonly publisher: string;
  readonly url: string;
  readonly publishedOn: string | null;
  readonly readOn: string;
}

/** A source as an assistant can cite it. */
export const citeSource = ({ publisher, url, publishedOn, readOn }: Source) => ({
  publisher,
  url,
  publishedOn,
  readOn,
});
