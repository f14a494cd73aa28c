import { readNotice } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../dataset/open-dataset.js';
import { compileLexicon } from '../lexicon/compile-lexicon.js';
import { readLexicons } from '../lexicon/read-lexicons.js';

const english = compileLexicon(new Map(readLexicons()).get('en'));
/** What stands around the reason in notices of many platforms, written anew: none of it is a reason. */
const BOILERPLATE = [
  'Hello from the Seller Performance Team.',
  'Thank you for selling on our marketplace.',
  'Please review our policies and guidelines before you list again.',
  'If you believe this was a mistake, you can appeal within 30 days by replying to this email with supporting documents.',
  'Your funds may be held for up to 180 days to cover chargebacks, claims or refunds.',
  'You will still be able to view your statements and pay outstanding invoices.',
  'Please ship any open orders to avoid further impact on your account.',
  "Our support team's response time is usually 48 hours.",
  'You are not allowed to open a new account.',
  'To protect the privacy of all users we cannot share further details.',
  'Please do not reply to this message. Sincerely, Trust & Safety.',
  'We may share information with third parties as required by law.',
  'Customer satisfaction is our highest priority.',
  'To submit an appeal, please provide a copy of a government-issued ID, invoices from your suppliers and a plan of action.',
  'You can update your payment method and contact information in your settings.',
  'For more information visit our Help Center or read our Terms of Service, Privacy Policy and Community Guidelines.',
  'Any payments due to you will be paid out on the usual schedule.',
  'Please keep your password safe and never share it with anyone.',
  'If you have any questions about your account, contact customer service.',
];
const GENERIC = ['rules', 'review', null];

describe('boilerplate', () => {
  it.each(BOILERPLATE)('names no cause of a block: %s', (sentence) => {
    const read = readNotice(`Your account has been suspended. ${sentence}`, english, { restricted: true });
    expect(GENERIC).toContain(read.class);
  });

  it('changes the class of hardly any message of the library', () => {
    let read = 0;
    let changed = 0;
    for (const { data } of openDataset().cases) {
      if (data.language !== 'en' || !data.message || !data.class) continue;
      const { quotation } = data.message;
      const options = { restricted: data.kind === 'restricted' };
      const alone = readNotice(quotation, english, options).class;
      if (alone === null) continue;
      for (const sentence of BOILERPLATE) {
        const whole = readNotice(`${quotation.replace(/[^.!?]$/, '$&.')} ${sentence}`, english, options);
        read += 1;
        if (whole.class !== alone) changed += 1;
      }
    }
    expect(read).toBeGreaterThan(4000);
    expect(changed / read).toBeLessThan(0.005);
  });
});
