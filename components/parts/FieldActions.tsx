import { t } from '../../lib/language/on-screen.ts';
import { CopyButton } from './CopyButton.tsx';
import './field.css';

interface FieldActionsProps {
  name: string;
  /** JSON path, where the value is part of a session. */
  path: string | undefined;
  /** As it is on screen: masked, unless it was revealed. Not formatted. */
  text: string;
  /** Whether Tab stops here; where it does at another button of the field, the key C is the way. */
  isStop: boolean;
}

/**
 * Copies a field's value or its path. Over the end of the field while it is pointed at or has the focus. Tab stops once
 * in each field: the key P is the way to the path.
 */
export function FieldActions({ name, path, text, isStop }: FieldActionsProps) {
  if (path === undefined) {
    return (
      <span class="field-actions">
        <CopyButton what={name} text={text} keyAction="copy-value" />
      </span>
    );
  }
  return (
    <span class="field-actions">
      <CopyButton
        what={t`value of ${path}`}
        isValue
        text={text}
        tabIndex={isStop ? 0 : -1}
        keyAction="copy-value"
      />
      <CopyButton what={t`path ${path}`} text={path} icon="path" tabIndex={-1} keyAction="copy-path" />
    </span>
  );
}
