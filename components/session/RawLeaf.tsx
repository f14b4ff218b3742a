import { type Disclosure, type JsonLeaf, shownValue } from '../../lib/display/shown-value.ts';
import { type JsonPath, jsonPath } from '../../lib/klarna/json-path.ts';
import { Value } from '../parts/Value.tsx';
import './raw-tree.css';

interface RawLeafProps {
  value: JsonLeaf;
  path: JsonPath;
  disclosure: Disclosure;
}

/** A JSON value in the colour of its type. A masked one looks like no type. */
export function RawLeaf({ value, path, disclosure }: RawLeafProps) {
  const { text, masked } = shownValue(value, path, disclosure);
  const type = masked ? 'masked' : value === null ? 'null' : typeof value;
  return (
    <span class={`raw-tree-leaf json-${type}`}>
      <Value text={text} path={jsonPath(path)} />
    </span>
  );
}
