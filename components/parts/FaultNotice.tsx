import { useState } from 'preact/hooks';
import { t } from '../../lib/language/on-screen.ts';
import type { ExportResult } from '../../lib/sharing/exporter.ts';
import { faultLine, faultReport } from '../../lib/sharing/fault-report.ts';
import { useView } from '../hooks/view-context.ts';
import { Notice } from './Notice.tsx';
import { Value } from './Value.tsx';
import './fault-notice.css';

interface FaultNoticeProps {
  thrown: unknown;
  /** Which part of the view broke, for the report. */
  part: string;
  onTryAgain(): void;
}

/** Stands where a part of the view broke: what happened, what to hand on, how to carry on. */
export function FaultNotice({ thrown, part, onTryAgain }: FaultNoticeProps) {
  const { exporter, versions } = useView();
  const [copied, setCopied] = useState<ExportResult['kind']>();
  const copy = async () => setCopied((await exporter.copy(faultReport(thrown, part, versions))).kind);
  return (
    <div class="fault-notice" role="alert">
      <Notice tone="bad" title={t`This part could not be shown`}>
        <p class="small">
          {t`This is an error in the extension, not in the session. Everything else still works.`}
        </p>
        <p class="small">
          <Value text={faultLine(thrown)} mono />
        </p>
        <div class="fault-notice-actions row wrap">
          <button type="button" class="button" onClick={onTryAgain}>
            {t`Try again`}
          </button>
          <button type="button" class="button" onClick={() => void copy()}>
            {t`Copy report`}
          </button>
          <span class="small" role="status">
            {copied && words(copied)}
          </span>
        </div>
      </Notice>
    </div>
  );
}

function words(copied: ExportResult['kind']): string {
  switch (copied) {
    case 'done':
      return t`Copied: the error, where it was thrown, and the versions.`;
    case 'refused':
      return t`The browser refused to copy.`;
    case 'blocked':
      return t`Not copied: the error contains a secret or personal value.`;
    default:
      return copied satisfies never;
  }
}
