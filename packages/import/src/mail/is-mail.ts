/** Whether a text begins as a mailbox or a mail does: a separator, or headers of which one says who wrote it. */
export function isMail(beginning: string): boolean {
  const text = beginning.replace(/^\uFEFF/, '').slice(0, 20_000);
  if (/^From \S/.test(text)) return true;
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = headers.split(/\r?\n/);
  return (
    lines.length > 2 &&
    lines.every((line) => /^(?:[!-9;-~]{1,100}:|[ \t])/.test(line)) &&
    lines.some((line) => /^from:/i.test(line)) &&
    lines.some((line) => /^(?:date|subject|received|message-id):/i.test(line))
  );
}
