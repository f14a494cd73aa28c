import { escapeXml } from '../../../text/escape-xml.ts';
import { fold, type PageSection, paragraph } from '../page-section.ts';

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
  const items = [...sources.values()].map(({ url, title, publisher, publishedOn, readOn }) => {
    const dates = `${document.columns.published}: ${publishedOn === null ? document.undated : words.head.date(publishedOn)}; ${document.columns.read}: ${words.head.date(readOn)}`;
    // Only web addresses become links.
    const named = /^https?:\/\//.test(url)
      ? `<a href="${escapeXml(url)}" rel="noreferrer">${escapeXml(title)}</a>`
      : escapeXml(`${title} (${url})`);
    return `<li>${escapeXml(publisher)}: ${named} <span class="quiet">${escapeXml(dates)}</span></li>`;
  });
  return fold(
    `${prefix}-sources`,
    document.sourcesTitle,
    `<ul class="plain">${items.join('\n')}</ul>\n${paragraph(document.sourcesAbout, 'quiet')}`,
  );
};
