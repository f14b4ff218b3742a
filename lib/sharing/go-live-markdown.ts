import type { ChecklistItem } from '../diagnosis/go-live/items.ts';
import { english } from '../language/language.ts';
import { render } from '../language/render.ts';
import { plainMarkdown } from './markdown.ts';

/** The checklist as a Markdown list of tasks: what is done is ticked, what is not known says so. */
export function goLiveMarkdown(items: readonly ChecklistItem[]): string {
  const line = ({ title, outcome, says }: ChecklistItem) =>
    `- [${outcome === 'done' ? 'x' : ' '}] ${plainMarkdown(render(title, english))}${outcome === 'not-known' ? ' (not known)' : ''}: ${plainMarkdown(render(says, english))}`;
  return ['# Before going live with Klarna Payments', '', ...items.map(line), ''].join('\n');
}
