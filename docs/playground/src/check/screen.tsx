import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** Language of the title where it is not the one of the page. */
  readonly lang?: string;
  /** Above the title. */
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Something is answered with a button before the field. */
  readonly beginsWithButton?: boolean;
  /** Inside another page: its title is not the first heading, and the page is scrolled to it. */
  readonly isEmbedded?: boolean;
}

/** One question, or one thing to choose: its title takes the focus, or the field that it asks for. */
export function Screen({
  title,
  above,
  children,
  beginsWithButton = false,
  isEmbedded = false,
  lang,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const field = beginsWithButton
      ? null
      : whole.current?.querySelector<HTMLElement>('input[type="text"], textarea');
    (field ?? heading.current)?.focus({ preventScroll: true });
    if (isEmbedded) whole.current?.scrollIntoView({ block: 'start' });
    else scrollTo(0, 0);
  }, [beginsWithButton, isEmbedded]);
  const Heading = isEmbedded ? 'h2' : 'h1';
  return (
    <section class="card screen" ref={whole}>
      {above}
      <Heading id="question" tabIndex={-1} ref={heading} {...(lang === undefined ? {} : { lang })}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
