import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import { isOpen, type OpenFinding } from '../../lib/diagnosis/summary.ts';

/** The findings of the session on screen, for the values that they are about. */
export interface FindingsView {
  /** The worst finding about the value at a JSON path. */
  at(path: string): OpenFinding | undefined;
  /** The worst finding about anything in an order line. */
  inLine(path: string): OpenFinding | undefined;
  /** Brings a finding into view. */
  show(finding: OpenFinding): void;
}

const none: FindingsView = { at: () => undefined, inLine: () => undefined, show: () => undefined };

export const FindingsContext = createContext<FindingsView>(none);

export function useFindings(): FindingsView {
  return useContext(FindingsContext);
}

/** Looks up findings by path. The list is sorted, so the first finding about a path is the worst. */
export function findingsView(findings: readonly Finding[], show: FindingsView['show']): FindingsView {
  const byPath = new Map<string, OpenFinding>();
  const byLine = new Map<string, OpenFinding>();
  for (const finding of findings) {
    if (!isOpen(finding) || finding.about !== 'session' || finding.path === undefined) continue;
    if (!byPath.has(finding.path)) byPath.set(finding.path, finding);
    const line = finding.path.match(/^order_lines\[\d+\]/)?.[0];
    if (line !== undefined && !byLine.has(line)) byLine.set(line, finding);
  }
  return { at: (path) => byPath.get(path), inLine: (path) => byLine.get(path), show };
}

/** The key of a finding's card in the document. */
export function findingKey({ rule, about, path }: Pick<Finding, 'rule' | 'about' | 'path'>): string {
  return `${rule} ${about} ${path ?? ''}`;
}
