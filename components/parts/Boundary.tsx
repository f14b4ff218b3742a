import { Component, type ComponentChildren } from 'preact';
import { Notice } from './Notice.tsx';

interface BoundaryProps {
  /** What is drawn: a change of it is another try. */
  about: unknown;
  children: ComponentChildren;
}

/** Keeps a fault in one part of the view from taking the rest with it. */
export class Boundary extends Component<BoundaryProps, { faultyAbout: unknown; isFaulty: boolean }> {
  override state = { faultyAbout: undefined, isFaulty: false };

  override componentDidCatch(): void {
    this.setState({ faultyAbout: this.props.about, isFaulty: true });
  }

  override render({ about, children }: BoundaryProps) {
    if (!this.state.isFaulty || this.state.faultyAbout !== about) return children;
    return (
      <div class="panel-page" role="alert">
        <Notice tone="bad" title="This part could not be drawn">
          <p class="small">That is a fault of this extension, not of the session. Reading again may help.</p>
        </Notice>
      </div>
    );
  }
}
