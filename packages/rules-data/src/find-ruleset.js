/** The entry of `entries` for a platform and role, or which of both is unknown and what there is. */
export function findAmong(entries, platform, role) {
  const ofPlatform = entries.filter((entry) => entry.platform === platform);
  if (ofPlatform.length === 0)
    return { unknown: 'platform', known: [...new Set(entries.map((entry) => entry.platform))] };
  const found = ofPlatform.find((entry) => entry.role === role);
  return found ?? { unknown: 'role', known: ofPlatform.map((entry) => entry.role) };
}
