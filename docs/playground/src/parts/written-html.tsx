import { memo } from './memo.ts';

interface Props {
  readonly html: string;
}

/** A section as the HTML report writes it, with every text from outside escaped; rebuilt only when it differs. */
export const WrittenHtml = memo(
  ({ html }: Props) => <div class="written" dangerouslySetInnerHTML={{ __html: html }} />,
  (before, after) => before.html === after.html,
);
