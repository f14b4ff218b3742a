import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The IndexedDB databases of a closed Firefox whose values contain a text. `storage.local` is one of them. Their values
 * are compressed, so a search in the files would find almost nothing.
 */
export function databasesHolding(profile: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const databases = readdirSync(join(profile, 'storage'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sqlite') && entry.parentPath.endsWith('idb'))
    .map((entry) => join(entry.parentPath, entry.name));
  return databases.filter((path) =>
    valuesIn(path).some((value) => needles.some((needle) => value.includes(needle))),
  );
}

function valuesIn(path: string): Buffer[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database.prepare('SELECT data FROM object_data').all();
    return rows.flatMap(({ data }) => (data instanceof Uint8Array ? [unsnappy(data)] : []));
  } finally {
    database.close();
  }
}

/** Decodes Snappy's raw format: the length, then pieces that are literal or copied from the output so far. */
function unsnappy(bytes: Uint8Array): Buffer {
  let at = 0;
  const next = (count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index++) value += (bytes[at++] ?? 0) * 2 ** (8 * index);
    return value;
  };
  while ((next(1) & 0x80) !== 0);
  const output: number[] = [];
  while (at < bytes.length) {
    const tag = next(1);
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const length = 1 + (short < 60 ? short : next(short - 59));
      for (let index = 0; index < length; index++) output.push(next(1));
      continue;
    }
    const near = (tag & 3) === 1;
    const length = near ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const offset = near ? ((tag >> 5) << 8) | next(1) : next((tag & 3) === 2 ? 2 : 4);
    for (let index = 0; index < length; index++) output.push(output[output.length - offset] ?? 0);
  }
  return Buffer.from(output);
}
