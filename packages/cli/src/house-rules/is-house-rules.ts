/** Whether a file means to be house rules and not a built ruleset. */
export function isHouseRules(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return 'extends' in value || 'replaces' in value || !('schemaVersion' in value);
}
