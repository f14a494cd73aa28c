import PostalMime from 'postal-mime';
import { isAuthenticated } from './is-authenticated.ts';

/** What is read of a message; nothing else of it leaves this module. */
export interface MailText {
  /** Address of the sender, lower case: it is compared with the senders known, and goes nowhere else. */
  readonly from: string;
  readonly subject: string;
  /** Epoch milliseconds; NaN where it has no date. */
  readonly at: number;
  readonly text: string;
  /** Whether the receiving server found that it is from the sender's domain: null where it doesn't say. */
  readonly isAuthenticated: boolean | null;
}

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 };
const LONGEST_TEXT = 50_000;

/** The parts of a message that can be read; null where it is none. */
export async function mailText(bytes: Uint8Array): Promise<MailText | null> {
  try {
    const mail = await PostalMime.parse(withoutFromLine(bytes), LIMITS);
    const address = mail.from && 'address' in mail.from ? (mail.from.address ?? '') : '';
    if (!/^[^@\s]+@[a-z0-9.-]+$/i.test(address)) return null;
    const from = address.toLowerCase();
    return {
      from,
      subject: (mail.subject ?? '').slice(0, 500),
      at: mail.date === undefined ? Number.NaN : Date.parse(mail.date),
      text: (mail.text || plain(mail.html ?? '')).slice(0, LONGEST_TEXT),
      isAuthenticated: isAuthenticated(mail.headers, from.slice(from.indexOf('@') + 1)),
    };
  } catch {
    // Nested too deep, or headers without end.
    return null;
  }
}

/** The separator of a mailbox is no header. */
function withoutFromLine(bytes: Uint8Array): Uint8Array {
  const isFrom = [0x46, 0x72, 0x6f, 0x6d, 0x20].every((byte, i) => bytes[i] === byte);
  if (!isFrom) return bytes;
  const end = bytes.indexOf(0x0a);
  return end < 0 ? new Uint8Array(0) : bytes.subarray(end + 1);
}

/** The text of a page, in one pass: tags are dropped, and styles and scripts with what is in them. */
function plain(html: string): string {
  const parts: string[] = [];
  const short = html.slice(0, 4 * LONGEST_TEXT);
  const lower = short.toLowerCase();
  let at = 0;
  while (at < short.length) {
    const open = short.indexOf('<', at);
    if (open < 0) break;
    parts.push(short.slice(at, open), ' ');
    const hidden = ['<style', '<script'].find((tag) => lower.startsWith(tag, open));
    const end = hidden ? lower.indexOf(`</${hidden.slice(1)}`, open) : open;
    const close = end < 0 ? -1 : short.indexOf('>', end);
    if (close < 0) return finished(parts);
    at = close + 1;
  }
  parts.push(short.slice(at));
  return finished(parts);
}

const finished = (parts: readonly string[]): string =>
  parts.join('').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
