/** A message says that the account is restricted; whether it still is, nobody has said. `on` is empty where it has no day. */
export const toldRestricted = (on: string): string =>
  `A message${on && ` of ${on}`} says that your account is restricted. If it still is, begin with the way back.`;
