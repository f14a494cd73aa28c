// The popup: scores what the content script has read. Nothing leaves the browser: the extension has no host to send to.
import { scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { disputesOn } from './content.js';

/** @param {Document} page @param {Date} now */
export function scorePage(page, now) {
  return scoreAccount(
    {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: now.toISOString(),
      disputes: disputesOn(page),
    },
    ruleset,
  );
}
