import { isOpen } from '../diagnosis/summary.ts';
import { evidenceOf, sourceName } from '../display/evidence.ts';
import { ledgerEntry } from '../inspector/history/ledger.ts';
import { ledgerText } from '../inspector/history/ledger-text.ts';
import { english } from '../language/language.ts';
import { render } from '../language/render.ts';
import { counted } from '../language/text.ts';
import type { Bundle } from './bundle.ts';
import { codeMarkdown, plainMarkdown } from './markdown.ts';
import { headings, reportWords } from './report-words.ts';

/** What is wrong, the worst first. Passed checks are only counted. */
export function findingsPart({ findings }: Bundle): string | undefined {
  if (findings.length === 0) return undefined;
  const open = findings.filter(isOpen);
  const passed = findings.filter(({ outcome }) => outcome === 'pass').length;
  const unchecked = findings.length - open.length - passed;
  const rest = `${render(counted(passed, 'check'), english)} ${reportWords.passed}, ${unchecked} ${reportWords.notMade}.`;
  return section(headings.findings, [...open.map(findingItem), `- ${rest}`]);
}

function findingItem(finding: Extract<Bundle['findings'][number], { advice: string }>): string {
  const { outcome, says, advice, path, rule, sum } = finding;
  const where = path === undefined ? '' : ` ${reportWords.seenAt} ${codeMarkdown(path)}`;
  const lines = [
    `- **${outcome}** ${sentence(says)} ${sentence(advice)} (${codeMarkdown(rule)}${where})`,
    ...(sum
      ? [`  - ${codeMarkdown(`${sum.formula} = ${sum.expected}`)}, ${reportWords.found} ${sum.actual}`]
      : []),
  ];
  return lines.join('\n');
}

/** The failed calls, with the facts that Klarna's support asks for. */
export function ledgerPart({ ledger, savedAt }: Bundle): string | undefined {
  return section(
    headings.ledger,
    ledger.map((failed) => {
      const [first = '', ...facts] = ledgerText(ledgerEntry(failed), savedAt).split('\n').map(codeMarkdown);
      return [`- ${first}`, ...facts.map((fact) => `  - ${fact}`)].join('\n');
    }),
  );
}

/** The recorded calls of Klarna's library, one line each. */
export function callsPart({ calls }: Bundle): string | undefined {
  return section(
    headings.calls,
    calls.map(({ at, method, facts, outcome }) => {
      const listed = facts
        .map(({ name, value }) => `, ${plainMarkdown(name)} ${codeMarkdown(value)}`)
        .join('');
      const failed = outcome === 'threw' || outcome === 'rejected' ? `, ${outcome}` : '';
      return `- ${new Date(at).toISOString().slice(11, 23)} ${codeMarkdown(method)}${listed}${failed}`;
    }),
  );
}

/** Where the session was seen. */
export function seenPart({ detections }: Bundle): string | undefined {
  return section(
    headings.seen,
    evidenceOf({ detections }, english).map(
      ({ source, place }) => `- ${render(sourceName(source), english)}: ${codeMarkdown(withoutQuery(place))}`,
    ),
  );
}

export function savedPart({ extension, browser, savedAt }: Bundle): string {
  const versions = [extension, browser].map(plainMarkdown).join(', ');
  return `${headings.saved} ${versions}, ${new Date(savedAt).toISOString()}.`;
}

/** Replaces the query, which may contain order secrets and personal data, with `?…`. */
export function withoutQuery(urlOrPlace: string): string {
  return urlOrPlace.replace(/(\/[^\s?#]*)[?#]\S*/g, '$1?…');
}

/** A sentence of a rule. Names between backticks become code. */
function sentence(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? codeMarkdown(part) : plainMarkdown(part)))
    .join('');
}

function section(title: string, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : `## ${title}\n\n${items.join('\n')}`;
}
