/** The text of one input and the name to show for it. */
export interface InputText {
  readonly name: string;
  readonly text: string;
}
