/** A message says that the account is restricted; whether it still is, nobody has said. `on` is empty where it has no day. */
export const toldRestricted = (on: string): string =>
  `Un mensaje${on && ` del ${on}`} dice que su cuenta está restringida. Si todavía lo está, empiece por el camino de vuelta.`;
