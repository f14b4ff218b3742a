import { type Disclosure, isJsonLeaf, shownValue } from '../../lib/display/shown-value.ts';
import { personField } from '../../lib/klarna/fields/fields.ts';
import { jsonPath } from '../../lib/klarna/json-path.ts';
import { Address, Customer } from '../../lib/klarna/session.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import type { Reveal } from '../hooks/use-reveal.ts';
import { Field } from '../parts/Field.tsx';

interface PersonFieldsProps {
  /** Customer or address, with fields nobody knows yet. */
  record: Record<string, unknown>;
  disclosure: Disclosure;
  reveal: Reveal;
  /** The record's own field name. */
  at: string;
  wire: boolean;
}

/**
 * The fields of a customer or an address, masked as far as they were not asked for. By their names on the wire, what is
 * not there is listed, too, with the reason.
 */
export function PersonFields({ record, at, disclosure, reveal, wire }: PersonFieldsProps) {
  return (
    <dl class="fields">
      {fieldNames(record, at, wire).map((key) => {
        const value = record[key];
        const path = [at, key];
        const id = jsonPath(path);
        const fieldName = wire ? key : fieldLabel(key);
        if (value === null || value === undefined || value === '') {
          return wire ? <Field key={key} name={fieldName} path={id} value={value} /> : null;
        }
        if (!isJsonLeaf(value))
          return <Field key={key} name={fieldName} path={id} value={t`(see the raw response)`} />;
        const { text } = shownValue(value, path, disclosure);
        return <Field key={key} name={fieldName} path={id} value={text} reveal={reveal.field(id)} />;
      })}
    </dl>
  );
}

/** "given_name" → "Given name". An undocumented field is called what its name says. */
function fieldLabel(name: string): string {
  const label = personField(name)?.label;
  if (label !== undefined) return translate(label);
  const words = name.replaceAll('_', ' ').replace(/(\D)(\d)$/, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is there in its own order, then what Klarna documents besides. */
function fieldNames(record: Record<string, unknown>, at: string, wire: boolean): string[] {
  const documented = wire ? Object.keys(at === 'customer' ? Customer.shape : Address.shape) : [];
  return [...new Set([...Object.keys(record), ...documented])];
}
