/** Something of the change that cannot be done as it was said. */
export class ChangeError extends Error {}
