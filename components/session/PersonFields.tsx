import { shownValue } from '../../lib/inspector/shown-value.ts';
import { jsonPath } from '../../lib/klarna/json-path.ts';
import { Field } from '../parts/Field.tsx';

interface PersonFieldsProps {
  /** Customer or address, with fields nobody knows yet. */
  record: Record<string, unknown>;
  /** The record's own field name. */
  at: string;
  revealed: boolean;
  wire: boolean;
}

/** The fields of a customer or an address, masked unless revealed. Only what is there. */
export function PersonFields({ record, at, revealed, wire }: PersonFieldsProps) {
  return (
    <dl class="fields">
      {Object.entries(record).map(([key, value]) => {
        if (value === null || value === undefined || value === '') return null;
        const path = [at, key];
        const leaf = typeof value === 'object' ? '(see the raw response)' : String(value);
        const { text } = shownValue(leaf, path, { personal: revealed, secrets: [] });
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
