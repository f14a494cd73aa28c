import { Component, type FunctionComponent, h } from 'preact';

/** A component that is built again only when its inputs are not the same any more. */
export function memo<P extends object>(
  inner: FunctionComponent<P>,
  isSame: (before: Readonly<P>, after: Readonly<P>) => boolean,
): new () => Component<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !isSame(this.props as Readonly<P>, next);
    }
    override render() {
      return h(inner, this.props as P);
    }
  } as new () => Component<P>;
}
