import { isJsonObject } from '../../display/shown-value.ts';

/** What everything says that is copied or saved of the built-in sample. English, as all that leaves. */
const note = 'Sample session of Session Inspector for Klarna Payments. Everything in it is invented.';
const word = ' (sample)';

/**
 * A text of the built-in sample session, so that nobody takes it for a real one: JSON with a field `sample` before all
 * others, one line with a word behind it, all else with a comment on top, in its own syntax. Twice is as once.
 */
export function asSample(text: string): string {
  if (text.includes(note) || text.endsWith(word)) return text;
  const json = structureIn(text);
  if (json) return `${JSON.stringify({ sample: note, ...json }, null, 2)}\n`;
  if (!text.includes('\n')) return `${text}${word}`;
  // Bruno's requests have a block for words about them.
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
