import { readNotice } from '@risk-check/core';
import { accountsOfMessage, cleanMessage } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { loadLexicon } from '@risk-check/rules-data/notices';

/** The account that a message is about. */
export interface Account {
  readonly platform: string;
  readonly role: string;
}

/** A platform's message that was saved as a text. */
export interface SavedMessage {
  readonly text: string;
  /** Null where it names no account of the list, or several. */
  readonly account: Account | null;
}

const LONGEST = 100_000;
const ABOUT_ACCOUNT: readonly string[] = ['restriction', 'warning', 'verification', 'content'];

/** The message that a text is; null for JSON, markup and texts that neither name a platform nor say anything of an account. */
export async function savedMessage(given: string): Promise<SavedMessage | null> {
  if (given.length > LONGEST || /^\s*[[{<]/.test(given)) return null;
  const text = cleanMessage(given);
  if (text.trim() === '') return null;
  const { kind } = readNotice(text, await loadLexicon(text));
  const accounts = accountsOfMessage(text, rulesets);
  if (!ABOUT_ACCOUNT.includes(kind) && (accounts.length === 0 || isTable(text))) return null;
  const [account] = accounts;
  return { text, account: account && accounts.length === 1 ? account : null };
}

const isTable = (text: string): boolean => text.split('\n', 2).every((line) => /[,;\t]/.test(line));
