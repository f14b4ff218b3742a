import { type Disclosure, isJsonLeaf, shownValue } from '../../lib/inspector/shown-value.ts';
import { jsonPath } from '../../lib/klarna/json-path.ts';
import { Field } from '../parts/Field.tsx';
import type { Reveal } from '../parts/use-reveal.ts';

interface PersonFieldsProps {
  /** Customer or address, with fields nobody knows yet. */
  record: Record<string, unknown>;
  disclosure: Disclosure;
  reveal: Reveal;
  /** The record's own field name. */
  at: string;
  wire: boolean;
}

/** The fields of a customer or an address, masked as far as they were not asked for. Only what is there. */
export function PersonFields({ record, at, disclosure, reveal, wire }: PersonFieldsProps) {
  return (
    <dl class="fields">
      {Object.entries(record).map(([key, value]) => {
        if (value === null || value === undefined || value === '') return null;
        const path = [at, key];
        const id = jsonPath(path);
        const fieldName = wire ? key : inWords(key);
        if (!isJsonLeaf(value))
          return <Field key={key} name={fieldName} path={id} value="(see the raw response)" />;
        const { text } = shownValue(value, path, disclosure);
        return <Field key={key} name={fieldName} path={id} value={text} reveal={reveal.field(id)} />;
      })}
    </dl>
  );
}

/** "given_name" → "Given name" */
function inWords(key: string): string {
  const words = key.replaceAll('_', ' ').replace(/(\D)(\d)$/, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
