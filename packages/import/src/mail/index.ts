/**
 * `@risk-check/import/mail`: e-mails of platforms to snapshots. A part of its own, since it brings a parser of mails that
 * nothing else needs. Names here may change with any version.
 */
export { importMails, type MailOptions, type MailReading } from './import-mails.ts';
export { isMail } from './is-mail.ts';
export { splitMbox } from './split-mbox.ts';
