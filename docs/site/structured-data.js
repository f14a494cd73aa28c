/** @import { Context } from './context.js' */

/** Where a page stands, for search engines. @param {Context} context @param {[name: string, path: string][]} places */
export const breadcrumbs = ({ addresses, href }, places) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: places.map(([name, path], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: `${addresses.site}${href(path)}`,
  })),
});

/** The dataset itself. @param {Context} context */
export const datasetCard = ({ dataset, addresses }) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: 'risk-check dataset of account-suspension rules',
  description:
    'Triggers, thresholds and ways back of account suspensions on marketplaces, card schemes and platforms, each with dated sources.',
  version: dataset.datasetVersion,
  dateModified: dataset.datasetDate,
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  url: `${addresses.site}/evidence`,
  isAccessibleForFree: true,
  distribution: [
    {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: `${addresses.site}/data.json`,
    },
  ],
});
