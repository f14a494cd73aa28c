import { releaseNotes } from '../../../packages/rules-data/versions/release-notes.js';
import { paragraphs } from '../markdown.js';

/**
 * @import { Context } from '../context.js'
 * @import { Page } from '../page.js'
 */

/** @typedef {{ releases: Parameters<typeof releaseNotes>[0] }} Changes */

/** Every release of the dataset, with links to the rules it names. @param {Changes} changes @param {Context} context @returns {Page} */
export function datasetChangelogPage({ releases }, { words, href, lookup, dataset }) {
  const text = words.changelogPage;
  const rulesets = new Map(dataset.rulesets.map((ruleset) => [ruleset.id, ruleset]));
  const [, ...lines] = releaseNotes(releases)
    .replaceAll(/<!--[\s\S]*?-->\n*/g, '')
    .split('\n');
  const linked = lines.map((line) => {
    const [, id = '', names = ''] = /^- `([a-z-]+\.[a-z-]+)`: ([a-z0-9, -]+)$/.exec(line) ?? [];
    const ruleset = rulesets.get(id);
    if (!ruleset)
      return line.replaceAll(
        /`([a-z-]+\.[a-z-]+(?:\.[a-z0-9-]+)?)`/g,
        (whole, name) => linkTo(name) ?? whole,
      );
    const slugs = names.split(', ');
    if (!slugs.every((slug) => lookup.rule(`${id}.${slug}`)))
      return line.replace(`\`${id}\``, linkTo(id) ?? id);
    return `- ${linkTo(id)}: ${slugs.map((slug) => `[${slug}](${href(`rules/${id}.${slug}`)})`).join(', ')}`;
  });
  return {
    path: 'dataset-changelog',
    title: text.title,
    description: text.description,
    group: words.evidence,
    file: 'packages/rules-data/changes.json',
    body: paragraphs(linked.join('\n').trim().replace('(../DATA_POLICY.md)', '(/data-policy)'), text.feed),
  };

  /** @param {string} name */
  function linkTo(name) {
    const ruleset = rulesets.get(name);
    if (ruleset) return `[\`${name}\`](${href(`platforms/${ruleset.platform}/${ruleset.role}`)})`;
    return lookup.rule(name) ? `[\`${name}\`](${href(`rules/${name}`)})` : null;
  }
}
