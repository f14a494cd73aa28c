/** A message says that the account is restricted; whether it still is, nobody has said. `on` is empty where it has no day. */
export const toldRestricted = (on: string): string =>
  `В сообщении${on && ` от ${on}`} сказано, что ваш аккаунт ограничен. Если это ещё так, начните с пути назад.`;
