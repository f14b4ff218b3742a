import type { ComponentChildren } from 'preact';
import type { FieldReveal } from '../hooks/use-reveal.ts';
import { EmptyValue } from './EmptyValue.tsx';
import { FieldActions } from './FieldActions.tsx';
import { onFieldKey } from './field-keys.ts';
import { onLeave } from './on-leave.ts';
import { RevealFieldButton } from './RevealFieldButton.tsx';
import { Value } from './Value.tsx';
import './field.css';

interface FieldProps {
  /** The field's name: on the wire in the panel, in plain words in the popup. */
  name: string;
  path?: string | undefined;
  /** JSON path to copy, where the element that carries it is another one. */
  at?: string;
  value: string | null | undefined;
  /** The value as it came, where `value` was formatted. */
  raw?: string | undefined;
  mono?: boolean;
  /** Shown in the value's place where there is one, e.g. a link. */
  children?: ComponentChildren;
  /** After the value: actions. */
  aside?: ComponentChildren;
  /** Where the value is personal. */
  reveal?: FieldReveal | undefined;
}

/** One name and its value in a `<dl>`. Missing, `null` and empty look different. */
export function Field({ name, path, at, value, raw, mono = false, children, aside, reveal }: FieldProps) {
  return (
    // What is clicked in a field keeps the focus there: a revealed value can be marked and copied.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys press the buttons in it
    <div
      class={reveal ? `field personal ${reveal.revealed ? '' : 'masked'}` : 'field'}
      onKeyDown={onFieldKey}
      {...(reveal && { tabIndex: -1, onFocusOut: onLeave(reveal.leave) })}
    >
      <dt>{name}</dt>
      <dd>
        <span class="field-value" title={reveal && value ? value : undefined}>
          {value === undefined || value === null || value === '' ? (
            <EmptyValue path={path} value={value} />
          ) : (
            (children ?? <Value text={value} path={path} mono={mono} />)
          )}
          {raw !== undefined && raw !== value && <bdi class="value-raw mono">{raw}</bdi>}
        </span>
        {value && aside === undefined && (
          <FieldActions
            name={name}
            path={path ?? at}
            text={raw ?? value}
            isStop={reveal === undefined || reveal.byAll}
          />
        )}
        {reveal && <RevealFieldButton reveal={reveal} />}
        {aside}
      </dd>
    </div>
  );
}
