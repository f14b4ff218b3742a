import { maskedJsonAt } from '../../lib/display/masked-json-at.ts';
import type { Json } from '../../lib/display/shown-value.ts';
import { jsonPath } from '../../lib/klarna/json-path.ts';
import { t } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import '../parts/field.css';

interface LineActionsProps {
  /** Klarna's whole answer. */
  body: Json;
  /** Of the order line in it. */
  index: number;
}

/**
 * Copies an order line as JSON, as it came and always masked, or its path. Over the end of its name while the line is
 * pointed at or has the focus. Tab stops once in each line: the key P is the way to the path.
 */
export function LineActions({ body, index }: LineActionsProps) {
  const path = ['order_lines', index];
  const id = jsonPath(path);
  return (
    <span class="field-actions">
      <CopyButton
        what={t`${id} as JSON, masked`}
        text={() => maskedJsonAt(body, path)}
        icon="document"
        keyAction="copy-value"
      />
      <CopyButton what={t`path ${id}`} text={id} icon="path" tabIndex={-1} keyAction="copy-path" />
    </span>
  );
}
