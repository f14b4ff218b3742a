import { t, translate } from '../../lib/language/on-screen.ts';
import { type MarkedAbout, useFindings } from './findings-context.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import './findings.css';

interface FindingMarkProps {
  path: string | undefined;
  /** What `path` is a path into; the session by default. */
  about?: MarkedAbout;
  /** What the place is called on screen, if not by its path. */
  name?: string;
}

/** A button next to a value that a finding is about. It scrolls to the finding. */
export function FindingMark({ path, about, name = path }: FindingMarkProps) {
  const findings = useFindings();
  if (path === undefined) return null;
  const finding = findings.at(path, about);
  if (finding === undefined || finding.outcome === 'info') return null;
  const says = translate(finding.says).replaceAll('`', '');
  return (
    <button
      type="button"
      class="finding-mark"
      aria-label={t`Finding about ${name ?? path}: ${says}`}
      title={says}
      onClick={() => findings.show(finding)}
    >
      <OutcomeIcon outcome={finding.outcome} />
    </button>
  );
}
