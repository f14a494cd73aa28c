/**
 * The country of each Mercado Libre site by its id, as Mercado Libre's glossary lists them
 * (https://developers.mercadolibre.com.mx/es_ar/api-docs-es/m-n-o, read 2026-11-27 in a stored copy). `CBT` is the account
 * of a cross-border seller and no site.
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  MLA: 'AR',
  MLB: 'BR',
  MLC: 'CL',
  MCO: 'CO',
  MLM: 'MX',
  MPE: 'PE',
  MLU: 'UY',
  MLV: 'VE',
};

/** Undefined for a site that is not listed: its country is not known, which is not "none". */
export const mercadolibreCountry = (siteId: string): string | undefined =>
  Object.hasOwn(COUNTRIES, siteId) ? COUNTRIES[siteId] : undefined;
