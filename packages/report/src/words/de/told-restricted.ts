/** A message says that the account is restricted; whether it still is, nobody has said. `on` is empty where it has no day. */
export const toldRestricted = (on: string): string =>
  `Eine Nachricht${on && ` vom ${on}`} sagt, dass Ihr Konto eingeschränkt ist. Wenn es das noch ist, beginnen Sie mit dem Weg zurück.`;
