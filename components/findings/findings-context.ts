import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import { isOpen, type OpenFinding } from '../../lib/diagnosis/summary.ts';

/** What findings are about whose places have marks: a field of the session, or a recorded call. */
export type MarkedAbout = 'session' | 'sdk-calls';

/** The findings of the session on screen, for the values that they are about. */
export interface FindingsView {
  /** The worst finding about the value at a JSON path, or about a recorded call. */
  at(path: string, about?: MarkedAbout): OpenFinding | undefined;
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
    if (!isOpen(finding) || finding.path === undefined) continue;
    const key = `${finding.about} ${finding.path}`;
    if (!byPath.has(key)) byPath.set(key, finding);
    const line = finding.about === 'session' ? finding.path.match(/^order_lines\[\d+\]/)?.[0] : undefined;
    if (line !== undefined && !byLine.has(line)) byLine.set(line, finding);
  }
  return {
    at: (path, about = 'session') => byPath.get(`${about} ${path}`),
    inLine: (path) => byLine.get(path),
    show,
  };
}

/** The key of a finding's card in the document. */
export function findingKey({ rule, about, path }: Pick<Finding, 'rule' | 'about' | 'path'>): string {
  return `${rule} ${about} ${path ?? ''}`;
}
