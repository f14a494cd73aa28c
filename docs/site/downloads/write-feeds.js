import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Feed } from 'feed';
import ical from 'ical-generator';
import { dayOf, worldChanges } from './limit-changes.js';

/**
 * @import { Dataset } from '../dataset.js'
 * @import { WorldChange } from './limit-changes.js'
 */

const SHOWN = 100;
const DAY = 86_400_000;

/** Files of the feeds, from the folder of the site. */
export const FEEDS = {
  all: 'feeds/changes.atom.xml',
  calendar: 'feeds/limits.ics',
  of: (/** @type {string} */ ruleset) => `feeds/${ruleset}.atom.xml`,
};

/** Atom feeds of changed limits, of all platforms and of each, and a calendar of days on which limits begin or end. @param {string} folder @param {Dataset} dataset @param {string} site */
export function writeFeeds(folder, dataset, site) {
  mkdirSync(join(folder, 'feeds'), { recursive: true });
  const changes = worldChanges(dataset);
  const write = (/** @type {string} */ file, /** @type {string} */ text) =>
    writeFileSync(join(folder, file), text);
  write(FEEDS.all, atomFeed('Limits of all platforms', FEEDS.all, changes.slice(0, SHOWN), dataset, site));
  for (const { id, title } of dataset.rulesets) {
    const own = changes.filter(({ ruleset }) => ruleset.id === id).slice(0, SHOWN);
    write(FEEDS.of(id), atomFeed(`Limits for ${title}`, FEEDS.of(id), own, dataset, site));
  }
  write(FEEDS.calendar, calendarOf(changes, dataset, site));
}

/** @param {string} title @param {string} file @param {readonly WorldChange[]} changes @param {Dataset} dataset @param {string} site */
function atomFeed(title, file, changes, { datasetDate }, site) {
  const today = dayOf(datasetDate);
  const address = `${site}/${file}`;
  const feed = new Feed({
    id: address,
    title: `risk-check: ${title}`,
    description: 'Limits that lead to a suspension: when they began, changed or ended.',
    link: `${site}/changes/`,
    feedLinks: { atom: address },
    // The day of the data: the same data gives the same file.
    updated: today,
    copyright: 'CC0-1.0, quotations excluded',
    author: { name: 'risk-check', link: site },
    generator: 'risk-check',
  });
  for (const { key, on, ruleset, rule, title: name, sentence } of changes)
    feed.addItem({
      id: `tag:risk-check.dev,2026:${key}`,
      title: `${ruleset.title}: ${name}`,
      link: `${site}/rules/${rule}`,
      description: sentence,
      // What is announced is news of today.
      date: new Date(Math.min(dayOf(on).getTime(), today.getTime())),
    });
  return feed.atom1();
}

/** @param {readonly WorldChange[]} changes @param {Dataset} dataset @param {string} site */
function calendarOf(changes, { datasetDate }, site) {
  const calendar = ical({
    name: 'Limits of platforms (risk-check)',
    prodId: { company: 'risk-check', product: 'risk-check' },
    url: `${site}/${FEEDS.calendar}`,
  });
  // A day is needed for a calendar; a month or a year is told by the feeds alone.
  for (const { key, on, ruleset, rule, title, sentence } of changes.filter(({ on }) => on.length === 10))
    calendar.createEvent({
      id: `${key}@risk-check.dev`,
      stamp: dayOf(datasetDate),
      start: dayOf(on),
      end: new Date(dayOf(on).getTime() + DAY),
      allDay: true,
      summary: `${ruleset.title}: ${title}`,
      description: sentence,
      url: `${site}/rules/${rule}`,
    });
  return calendar.toString();
}
