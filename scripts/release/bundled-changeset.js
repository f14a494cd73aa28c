/** The command line holds the other packages inside: their changes reach its users only when it is released too. */
const BUNDLED = ['@risk-check/core', '@risk-check/rules-data'];
const COMMAND_LINE = 'risk-check';

/**
 * The changeset that is missing, as text; undefined when none is.
 *
 * @param {{ name: string, type: string, newVersion: string }[]} releases - What the changesets would release.
 */
export function bundledChangeset(releases) {
  const released = releases.filter(({ type }) => type !== 'none');
  if (released.some(({ name }) => name === COMMAND_LINE)) return undefined;
  const inside = released.filter(({ name }) => BUNDLED.includes(name));
  if (inside.length === 0) return undefined;
  const versions = inside.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(' and ');
  // A user of the command line sees the change of a score as a user of the dataset does.
  const bump = inside.some(({ type }) => type !== 'patch') ? 'minor' : 'patch';
  return `---\n"${COMMAND_LINE}": ${bump}\n---\n\nHold ${versions}.\n`;
}
