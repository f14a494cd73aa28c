import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';

/** An error of the protocol as it is sent. (That of the SDK puts its code before the words, and a client does so again.) */
export const protocolError = (message: string): Error =>
  Object.assign(new Error(message), { code: ErrorCode.InvalidParams });
