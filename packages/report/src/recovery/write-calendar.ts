import { escapeCalendarText } from './escape-calendar-text.ts';

/** One date with a reminder. */
export interface CalendarEvent {
  readonly id: string;
  /** When it was made. */
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly description: string;
  /** Seconds between the reminder and the start. */
  readonly remindBefore: number;
}

/**
 * A calendar by RFC 5545, without recurring events, attendees and time zones. The bytes are those of ical-generator, which
 * is the oracle of its test. The last line has no end.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//risk-check//risk-check//EN',
    `NAME:${escapeCalendarText(name)}`,
    `X-WR-CALNAME:${escapeCalendarText(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n');
}

const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeCalendarText(event.id)}`,
  'SEQUENCE:0',
  `DTSTAMP:${utc(event.stamp)}`,
  `DTSTART:${utc(event.start)}`,
  `DTEND:${utc(event.end)}`,
  `SUMMARY:${escapeCalendarText(event.summary)}`,
  `DESCRIPTION:${escapeCalendarText(event.description)}`,
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:${event.remindBefore > 0 ? '-' : ''}${duration(event.remindBefore)}`,
  `DESCRIPTION:${escapeCalendarText(event.summary)}`,
  'END:VALARM',
  'END:VEVENT',
];

/** `20260306T201500Z` */
const utc = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

function duration(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds % 86_400;
  if (days > 0 && rest === 0) return `P${days}D`;
  const parts = [
    [Math.floor(rest / 3600), 'H'],
    [Math.floor((rest % 3600) / 60), 'M'],
    [rest % 60, 'S'],
  ].flatMap(([count, unit]) => (count ? [`${count}${unit}`] : []));
  return `P${days > 0 ? `${days}D` : ''}T${parts.join('') || '0S'}`;
}

/** No line may be longer than 75 bytes; a character is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let size = 0;
  for (const char of line) {
    const bytes = encoder.encode(char).length;
    size += bytes;
    if (size > 74) {
      out += '\r\n ';
      size = bytes;
    }
    out += char;
  }
  return out;
}
