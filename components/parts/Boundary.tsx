import { Component, type ComponentChildren } from 'preact';
import { FaultNotice } from './FaultNotice.tsx';

interface BoundaryProps {
  /** Which part of the view this is, for the report: "tab raw". */
  part: string;
  /** What is drawn: a change of it is another try. */
  about: unknown;
  children: ComponentChildren;
}

interface BoundaryState {
  fault: { thrown: unknown; about: unknown } | undefined;
}

/** Keeps a fault in one part of the view from taking the rest with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { fault: undefined };

  override componentDidCatch(thrown: unknown): void {
    this.setState({ fault: { thrown, about: this.props.about } });
  }

  override render({ part, about, children }: BoundaryProps, { fault }: BoundaryState) {
    if (fault === undefined || fault.about !== about) return children;
    return (
      <FaultNotice thrown={fault.thrown} part={part} onTryAgain={() => this.setState({ fault: undefined })} />
    );
  }
}
