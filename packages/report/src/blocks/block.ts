/** A text that is laid out later: for a terminal or as Markdown. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | {
      readonly kind: 'item';
      readonly text: string;
      /** A number makes an ordered list. */
      readonly number?: number;
      readonly tone?: 'strong' | 'warning';
      readonly lines?: readonly Line[];
    };

/** A line below an item; with `points` a list of its own. */
export interface Line {
  readonly text: string;
  readonly quiet?: boolean;
  /** Stands with a bullet of its own. */
  readonly isPoint?: boolean;
  readonly points?: readonly string[];
}
