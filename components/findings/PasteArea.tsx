import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import type { PastedRequest as Pasted } from '../../lib/inspector/state.ts';
import { PasteBox } from '../parts/PasteBox.tsx';
import { PastedRequest } from './PastedRequest.tsx';

interface PasteAreaProps {
  pasted: Pasted | undefined;
  /** What was found in it. */
  findings: readonly Finding[];
  actions: InspectorActions;
}

/** Where anything can be pasted, and what came of a request body that was. */
export function PasteArea({ pasted, findings, actions }: PasteAreaProps) {
  return (
    <div class="stack loose">
      <PastedRequest pasted={pasted} findings={findings} actions={actions} />
      <PasteBox onPaste={actions.paste} />
    </div>
  );
}
