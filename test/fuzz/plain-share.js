/** Where nothing is counted in most executions: how many for each one that counts. */
export const PLAIN = 15;
