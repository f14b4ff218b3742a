import { beginningOf, printable } from '../display/printable.ts';

/** Untrusted text as plain Markdown: one line, without markup and table borders. */
export function plainMarkdown(text: string): string {
  return printable(beginningOf(text, 300)).replace(
    /[\\`*_{}[\]<>()#+!|~&]/g,
    (character) => `\\${character}`,
  );
}

/** Untrusted text as inline code. */
export function codeMarkdown(text: string): string {
  const inert = printable(beginningOf(text, 300)).replaceAll('|', '\\|');
  const longestRun = Math.max(0, ...(inert.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return longestRun === 0 ? `${fence}${inert}${fence}` : `${fence} ${inert} ${fence}`;
}

/** A Markdown table. Numbers are right-aligned. */
export function tableMarkdown(
  columns: readonly { title: string; number?: boolean }[],
  rows: string[][],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ number }) => (number ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}
