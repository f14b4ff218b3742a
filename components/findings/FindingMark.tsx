import { t, translate } from '../../lib/language/on-screen.ts';
import { useFindings } from './findings-context.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import './findings.css';

/** A button next to a value that a finding is about. It scrolls to the finding. */
export function FindingMark({ path }: { path: string | undefined }) {
  const findings = useFindings();
  if (path === undefined) return null;
  const finding = findings.at(path);
  if (finding === undefined || finding.outcome === 'info') return null;
  const says = translate(finding.says).replaceAll('`', '');
  return (
    <button
      type="button"
      class="finding-mark"
      aria-label={t`Finding about ${path}: ${says}`}
      title={says}
      onClick={() => findings.show(finding)}
    >
      <OutcomeIcon outcome={finding.outcome} />
    </button>
  );
}
