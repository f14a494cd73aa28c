/**
 * The part of ical-generator that the dates of a plan need, writing the same bytes: a test holds it against the library,
 * whose recurring events, attendees and time zones would take a twentieth of what the page may weigh.
 */
interface CalendarData {
  readonly name: string;
  readonly prodId: { readonly company: string; readonly product: string; readonly language: string };
}

interface EventData {
  readonly id: string;
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly description: string;
}

interface AlarmData {
  readonly type: (typeof ICalAlarmType)['display'];
  /** Seconds ahead of the start. */
  readonly triggerBefore: number;
  readonly description: string;
}

export const ICalAlarmType = { display: 'display' } as const;

export default function ical({ name, prodId: { company, product, language } }: CalendarData) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${company}//${product}//${language}`,
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
  ];
  const events: string[][] = [];
  return {
    createEvent({ id, stamp, start, end, summary, description }: EventData) {
      const event = [
        `UID:${id}`,
        'SEQUENCE:0',
        `DTSTAMP:${utc(stamp)}`,
        `DTSTART:${utc(start)}`,
        `DTEND:${utc(end)}`,
        `SUMMARY:${escaped(summary)}`,
        `DESCRIPTION:${escaped(description)}`,
      ];
      events.push(event);
      return {
        createAlarm({ type, triggerBefore, description: says }: AlarmData): void {
          event.push(
            'BEGIN:VALARM',
            `ACTION:${type.toUpperCase()}`,
            `TRIGGER:${triggerBefore > 0 ? '-' : ''}${duration(triggerBefore)}`,
            `DESCRIPTION:${escaped(says)}`,
            'END:VALARM',
          );
        },
      };
    },
    toString: (): string =>
      [...lines, ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']), 'END:VCALENDAR']
        .map(folded)
        .join('\r\n'),
  };
}

/** `20260306T201500Z` */
const utc = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

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
