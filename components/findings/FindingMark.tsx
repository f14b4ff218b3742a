import { t } from '../../lib/language/on-screen.ts';
import { useFindings } from './findings-context.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import './findings.css';

/** A button next to a value that a finding is about. It scrolls to the finding. */
export function FindingMark({ path }: { path: string | undefined }) {
  const findings = useFindings();
  if (path === undefined) return null;
  const finding = findings.at(path);
  if (finding === undefined || finding.outcome === 'info') return null;
  return (
    <button
      type="button"
      class="finding-mark"
      aria-label={t`Finding about ${path}: ${finding.says.replaceAll('`', '')}`}
      title={finding.says.replaceAll('`', '')}
      onClick={() => findings.show(finding)}
    >
      <OutcomeIcon outcome={finding.outcome} />
    </button>
  );
}
