/** Writes fields, those of one form together so that it stands there once. @param {[name: string, form: string][]} fields */
export function together(fields) {
  const names = new Map();
  for (const [name, form] of fields) names.set(form, [...(names.get(form) ?? []), name]);
  return Array.from(names, ([form, alike]) => `${alike.join(',')}:${form}`).join(' ');
}
