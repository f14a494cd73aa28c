import type { World } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

/** A run whose output every format is held to. */
export interface ReportCase {
  readonly name: string;
  readonly argv: readonly string[];
  readonly world?: World;
}

const example = (path: string): string => `examples/${path}.json`;

/** Signs that mean something in Markdown, HTML, XML, CSV, a terminal or a URI. */
export const HOSTILE_FILE = `=cmd|'x'!A1 <script>alert(1)</script> & "q" **b** [l](http://x) @me \u202e\u001b[31m \ud800.json`;
const hostile = {
  ...bare,
  account: { status: '</script><img src=x onerror=alert(1)>' },
  '<b>bold</b>': 1,
  '# heading | cell': 1,
  ']]>&amp;<!--': 1,
  '=1+1\n- item': 1,
  '\u001b]0;title\u0007\u0000\u009b\u202e': 1,
  '\ud800\uffff': 1,
  [`\u4e2d\u6587 ${'\ud83d\udc68\u200d\ud83d\udc69'.repeat(20)}`]: 1,
};

const suppressions = json([
  {
    rule: 'aliexpress.buyer.disputes-open-simultaneous',
    reason: '=a lost parcel, <b>one</b> incident | agreed',
    until: '2027-01-01',
  },
  { rule: 'aliexpress.buyer.login-new-device', reason: 'a new phone' },
  { rule: 'aliexpress.buyer.chargeback-outside-platform', reason: 'over', until: '2020-01-01' },
]);

/** Every band, an account that has ended, suppressed rules, hostile strings, several inputs, rates and ratings. */
export const REPORT_CASES: readonly ReportCase[] = [
  { name: 'clean', argv: [example('aliexpress-buyer/clean')] },
  { name: 'clear', argv: [example('amazon-buyer/some-returns'), '--experimental'] },
  { name: 'unverified', argv: [example('aliexpress-buyer/orders-only')] },
  { name: 'low', argv: [example('ebay-seller/dashboard-at-the-line')] },
  { name: 'elevated', argv: [example('ebay-buyer/two-unpaid-orders')] },
  { name: 'high', argv: [example('ebay-seller/below-standard')] },
  { name: 'critical', argv: [example('bricklink-seller/three-open-alerts')] },
  { name: 'suspended', argv: [example('aliexpress-buyer/three-appeals')] },
  { name: 'several-at-once', argv: [example('aliexpress-buyer/several-at-once')] },
  { name: 'rates', argv: [example('visa-merchant/small-shop-with-lists')] },
  { name: 'lower-is-worse', argv: [example('doordash-dasher/completion-just-under')] },
  { name: 'points-lapse', argv: [example('tiktok-shop-seller/points-lapse-in-the-philippines')] },
  {
    name: 'suppressed',
    argv: [example('aliexpress-buyer/six-disputes'), '--suppressions', 'left-out.json'],
    world: { files: { 'left-out.json': suppressions } },
  },
  { name: 'hostile', argv: [HOSTILE_FILE], world: { files: { [HOSTILE_FILE]: json(hostile) } } },
  {
    name: 'several-inputs',
    argv: [example('ebay-seller/*'), 'broken.json', example('discogs-seller/flag-open-three-days')],
    world: { files: { 'broken.json': '{' } },
  },
];

/**
 * The digest changes with every word of the data, and the day of the dataset (behind its version) with every source that is
 * read again: neither is what golden files are about.
 */
export const steady = (text: string): string =>
  text
    .replace(/sha256:[0-9a-f]{8,64}/g, (digest) => `sha256:${'-'.repeat(digest.length - 7)}`)
    .replace(
      /(\d+\.\d+\.\d+(?:,| of| vom| del| от)\s)(\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{4})/g,
      (_, before: string, day: string) => before + '-'.repeat(day.length),
    );
