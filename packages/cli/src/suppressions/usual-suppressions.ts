/** Read from the working folder when `--suppressions` does not name another. */
export const USUAL_SUPPRESSIONS = 'risk-check.suppressions.json';
