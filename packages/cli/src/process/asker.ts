/** Who is asked: a person at a terminal, or a test. `null` means that they want to stop. */
export interface Asker {
  readonly say: (text: string) => void;
  readonly choose: (message: string, options: readonly AskerOption[]) => Promise<string | null>;
  /** `check` gives what was expected when the text cannot be used. */
  readonly ask: (
    message: string,
    hint: string,
    check: (text: string) => string | undefined,
  ) => Promise<string | null>;
}

interface AskerOption {
  readonly value: string;
  readonly label: string;
}
