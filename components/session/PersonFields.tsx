import { type Disclosure, isJsonLeaf, shownValue } from '../../lib/inspector/shown-value.ts';
import { jsonPath } from '../../lib/klarna/json-path.ts';
import { Field } from '../parts/Field.tsx';

interface PersonFieldsProps {
  /** Customer or address, with fields nobody knows yet. */
  record: Record<string, unknown>;
  disclosure: Disclosure;
  /** The record's own field name. */
  at: string;
  wire: boolean;
}

/** The fields of a customer or an address, masked as far as they were not asked for. Only what is there. */
export function PersonFields({ record, at, disclosure, wire }: PersonFieldsProps) {
  return (
    <dl class="fields">
      {Object.entries(record).map(([key, value]) => {
        if (value === null || value === undefined || value === '') return null;
        const path = [at, key];
        const text = isJsonLeaf(value) ? shownValue(value, path, disclosure).text : '(see the raw response)';
        return <Field key={key} name={wire ? key : inWords(key)} path={jsonPath(path)} value={text} />;
      })}
    </dl>
  );
}

/** "given_name" → "Given name" */
function inWords(key: string): string {
  const words = key.replaceAll('_', ' ').replace(/(\D)(\d)$/, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
