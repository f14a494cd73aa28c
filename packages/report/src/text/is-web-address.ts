/** The only addresses that become links; a scheme such as `javascript:` would run. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);
