/** A conversation by lines, with a person at a terminal or a test. */
export interface Talk {
  readonly say: (text: string) => void;
  /** What was typed; null at Ctrl-C or when nobody types any more. */
  readonly ask: () => Promise<string | null>;
  readonly close: () => void;
}
