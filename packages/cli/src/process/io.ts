/**
 * One of the two streams; `write` settles when the text, or its bytes, has left the process and rejects when it could not.
 * Of standard error it gives false where nobody reads on: what is said there must not keep anything from being done.
 */
export interface Output {
  readonly write: (text: string | Uint8Array) => Promise<unknown>;
  readonly isTTY: boolean;
  /** Width of the terminal, undefined where there is none. */
  readonly columns: number | undefined;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** A conversation by lines, with a person at a terminal or a test. */
export interface Talk {
  readonly say: (text: string) => void;
  /** What was typed; null at Ctrl-C or when nobody types any more. */
  readonly ask: () => Promise<string | null>;
  readonly close: () => void;
}

/** Everything the command line touches outside itself, handed in so that tests run in process. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads standard input to its end, or to a little more than `most` bytes. */
  readonly readStdin: (most: number) => Promise<Uint8Array>;
  /** Standard input bit by bit; `destroy` ends it for good. */
  readonly openStdin: () => AsyncIterable<Uint8Array> & { readonly destroy: () => void };
  /** Reads a file, of a pipe or a device no more than `readStdin` does; relative paths start at `cwd`. Rejects with the error of `node:fs`. */
  readonly readFile: (path: string, most: number) => Promise<Uint8Array>;
  /** Writes a new file beside the target and renames it; symlinks and devices are refused. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** What a folder holds, in no order; rejects as `readFile` does. */
  readonly listFolder: (path: string) => Promise<readonly FolderEntry[]>;
  /** What stands at a path; links are followed. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'nothing'>;
  /** Whether a path leads to a pipe or a device, which can be read only once. */
  readonly isPipe: (path: string) => Promise<boolean>;
  /** The same for two paths that lead to one file, by links or otherwise. */
  readonly identityOf: (path: string) => Promise<string>;
  /** The clock; only commands that make a snapshot may look at it. */
  readonly now: () => number;
  /** Who talks by lines; the terminal where there is none. */
  readonly talk?: () => Talk;
  /** Whether a person types at standard input. */
  readonly isStdinTTY?: boolean;
  /** Registers a clean-up for when a signal ends the process; returns a function that takes it back. */
  readonly onInterruption?: (act: () => Promise<void>) => () => void;
  /** The time zone of the computer, an IANA name; absent where it is not known. */
  readonly zone?: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}
