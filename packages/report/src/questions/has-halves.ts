/** Units of which there are parts; a translated one has its plural forms behind its name. */
const DIVISIBLE =
  /^(share|money:[A-Z]{3}|stars|points|label|credits|gigabytes|minutes|hours|days|working-days|weeks|months)(\||$)/;

/** Whether there is half of a unit: of days and amounts, but not of orders, disputes and all else that is counted. */
export const hasHalves = (unit: string): boolean => DIVISIBLE.test(unit);
