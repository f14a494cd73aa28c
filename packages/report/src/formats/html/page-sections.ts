import type { PageSection } from './parts/page-section.ts';
import { actionsSection } from './sections/actions-section.ts';
import { changesSection } from './sections/changes-section.ts';
import { headroomSection } from './sections/headroom-section.ts';
import { madeFromSection } from './sections/made-from-section.ts';
import { notesSection } from './sections/notes-section.ts';
import { reasonsSection } from './sections/reasons-section.ts';
import { screenSection } from './sections/screen-section.ts';
import { sourcesSection } from './sections/sources-section.ts';
import { timelineSection } from './sections/timeline-section.ts';
import { uncheckedSection } from './sections/unchecked-section.ts';

/** What stands open on the page, in reading order. */
export const OPEN_SECTIONS: readonly PageSection[] = [screenSection, changesSection];

/** What is folded below. */
export const FOLDED_SECTIONS: readonly PageSection[] = [
  reasonsSection,
  actionsSection,
  timelineSection,
  headroomSection,
  uncheckedSection,
  notesSection,
  sourcesSection,
  madeFromSection,
];
