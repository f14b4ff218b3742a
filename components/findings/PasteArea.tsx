import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { Pasted } from '../../lib/diagnosis/pasted/read-pasted.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import { translate } from '../../lib/language/on-screen.ts';
import { PasteBox } from '../parts/PasteBox.tsx';
import { PastedRequest } from './PastedRequest.tsx';

interface PasteAreaProps {
  pasted: Pasted | undefined;
  /** The findings about it. */
  findings: readonly Finding[];
  actions: InspectorActions;
}

/** A box to paste anything into, and the results for a pasted request body. */
export function PasteArea({ pasted, findings, actions }: PasteAreaProps) {
  return (
    <div class="stack loose">
      <PastedRequest pasted={pasted} findings={findings} actions={actions} />
      <PasteBox
        onPaste={async (text) => {
          const reason = await actions.paste(text);
          return reason && translate(reason);
        }}
      />
    </div>
  );
}
