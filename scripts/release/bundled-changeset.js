/** These hold the other packages inside: a change of those reaches their users only when they are released too. */
const BUNDLED = ['@risk-check/core', '@risk-check/rules-data', '@risk-check/import', '@risk-check/report'];
const BUNDLERS = ['risk-check', '@risk-check/mcp'];

/**
 * The changeset that is missing, as text; undefined when none is.
 *
 * @param {{ name: string, type: string, newVersion: string }[]} releases - What the changesets would release.
 */
export function bundledChangeset(releases) {
  const released = releases.filter(({ type }) => type !== 'none');
  const behind = BUNDLERS.filter((bundler) => !released.some(({ name }) => name === bundler));
  const inside = released.filter(({ name }) => BUNDLED.includes(name));
  if (behind.length === 0 || inside.length === 0) return undefined;
  const versions = inside.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(' and ');
  // Their users see the change of a score as a user of the dataset does.
  const bump = inside.some(({ type }) => type !== 'patch') ? 'minor' : 'patch';
  const head = behind.map((bundler) => `"${bundler}": ${bump}\n`).join('');
  return `---\n${head}---\n\nHold ${versions}.\n`;
}
