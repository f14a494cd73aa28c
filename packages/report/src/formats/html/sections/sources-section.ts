import { archiveAddress } from '@risk-check/core';
import { escapeXml } from '../../../text/escape-xml.ts';
import { fold, type PageSection, paragraph } from '../parts/page-section.ts';

/** Sources of what fired, with their dates; without a reason there is nothing to prove. */
export const sourcesSection: PageSection = ({ report, words, prefix }) => {
  const { document } = words;
  const sources = new Map(
    report.findings
      .filter(({ status }) => status === 'fired')
      .flatMap((finding) => finding.sources)
      .map((source) => [source.url, source]),
  );
  if (sources.size === 0) return '';
  const items = [...sources.values()].map((source) => {
    const { url, title, publisher, publishedOn, readOn, noLink } = source;
    const archived = archiveAddress(source);
    const dates = `${document.columns.published}: ${publishedOn === null ? document.undated : words.head.date(publishedOn)}; ${document.columns.read}: ${words.head.date(readOn)}`;
    // Only web addresses become links, and no page that advises to break rules.
    const named =
      archived === null
        ? escapeXml(`${title} (${noLink ? words.source.noLink : url})`)
        : `<a href="${escapeXml(url)}" rel="noreferrer">${escapeXml(title)}</a> (<a href="${escapeXml(archived)}" rel="noreferrer">${escapeXml(words.source.archived)}</a>)`;
    return `<li>${escapeXml(publisher)}: ${named} <span class="quiet">${escapeXml(dates)}</span></li>`;
  });
  return fold(
    `${prefix}-sources`,
    document.sourcesTitle,
    `<ul class="plain">${items.join('\n')}</ul>\n${paragraph(document.sourcesAbout, 'quiet')}`,
  );
};
