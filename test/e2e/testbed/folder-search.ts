import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder that contain a text: as UTF-8, as UTF-16, or inside base64 at any of its three offsets. A file
 * that is deleted during the search contains nothing.
 */
export function filesHolding(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), ...base64Forms(text)];
  return filesIn(folder).filter((path) => {
    const content = contentOf(path);
    return needles.some((needle) => content.includes(needle));
  });
}

/** The part of the base64 form that does not depend on the text before and after. */
function base64Forms(text: string): Buffer[] {
  return [0, 1, 2].map((before) => {
    const base64 = Buffer.from('x'.repeat(before) + text).toString('base64');
    return Buffer.from(base64.slice(before === 0 ? 0 : 4, Math.floor((before + text.length) / 3) * 4));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function contentOf(path: string): Buffer {
  try {
    return statSync(path).size > 200_000_000 ? Buffer.alloc(0) : readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
