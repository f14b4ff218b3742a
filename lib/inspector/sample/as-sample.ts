import { isJsonObject } from '../../display/shown-value.ts';

/** The note in every export of the built-in sample session. It is in English, like all exports. */
const note = 'Sample session of Session Inspector for Klarna Payments. Everything in it is invented.';
const word = ' (sample)';

/**
 * Marks a text of the built-in sample session, so that it cannot be mistaken for a real one. JSON gets a first field
 * `sample`, a single line gets a word at the end, and other texts get a comment at the top. Idempotent.
 */
export function asSample(text: string): string {
  if (text.includes(note) || text.endsWith(word)) return text;
  const json = structureIn(text);
  if (json) return `${JSON.stringify({ sample: note, ...json }, null, 2)}\n`;
  if (!text.includes('\n')) return `${text}${word}`;
  // Bruno requests have a block for documentation.
  if (text.startsWith('meta {')) return `${text}\ndocs {\n  ${note}\n}\n`;
  return `# ${note}\n\n${text}`;
}

function structureIn(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return { copied: parsed };
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
