/** What to name in a bug report. */
export const versionWords = (
  cli: string,
  core: string,
  dataset: string,
  date: string,
  digest: string,
): string => `risk-check ${cli}\ncore       ${core}\ndataset    ${dataset} of ${date} (${digest})\n`;
