import { useEffect, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../lib/inspector/history/ledger.ts';
import { ledgerText, logWords } from '../../lib/inspector/history/ledger-text.ts';
import { serverName } from '../../lib/klarna/api-server.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import type { ExportResult } from '../../lib/sharing/exporter.ts';
import { useNow } from '../hooks/use-now.ts';
import { useView } from '../hooks/view-context.ts';
import { Field } from '../parts/Field.tsx';
import './ledger.css';

/** A failing call with all that Klarna's support asks for. */
export function LedgerFacts({ entry }: { entry: LedgerEntry }) {
  const now = useNow(60_000);
  const {
    at,
    method,
    path,
    server,
    credential,
    kind,
    status,
    error_code,
    error_messages,
    correlation_id,
    log,
  } = entry;
  return (
    <div class="ledger-facts">
      <dl class="fields">
        {correlation_id !== undefined && <Field name="correlation_id" value={correlation_id} mono />}
        <Field name={t`time (UTC)`} value={new Date(at).toISOString()} mono />
        <Field name={t`request`} value={`${method} ${path}`} mono />
        <Field name={t`status`} value={status === undefined ? t`no answer (${kind})` : String(status)} />
        {error_code !== undefined && <Field name="error_code" value={error_code} mono />}
        {error_messages.map((message) => (
          <Field key={message} name="error_messages" value={message} />
        ))}
        {server && <Field name={t`server`} value={serverName(server)} />}
        {credential !== undefined && <Field name={t`credential`} value={credential} />}
        <Field name={t`log`} value={translate(logWords(log, now))} />
      </dl>
      <CopyForSupport entries={[entry]} words={t`Copy for support`} />
    </div>
  );
}

/** How long a button says what came of it, ms. */
const doneForMs = 1600;

function doneWords(done: ExportResult['kind']): string {
  switch (done) {
    case 'done':
      return t`Copied`;
    case 'refused':
      return t`The browser refused`;
    case 'blocked':
      return t`Not copied: it contains secret or personal data`;
    default:
      return done satisfies never;
  }
}

/** The calls as Klarna's support form wants them, as plain text. */
export function CopyForSupport({ entries, words }: { entries: readonly LedgerEntry[]; words: string }) {
  const view = useView();
  const [done, setDone] = useState<ExportResult['kind']>();
  useEffect(() => {
    if (done === undefined) return;
    const timer = setTimeout(() => setDone(undefined), doneForMs);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = async () => {
    const text = entries.map((entry) => ledgerText(entry, view.now())).join('\n\n');
    setDone((await view.exporter.copy(text)).kind);
  };
  return (
    <button
      type="button"
      class="button"
      title={t`Plain text: correlation id, time, request, status. No credential.`}
      onClick={() => void copy()}
    >
      {done === undefined ? words : doneWords(done)}
    </button>
  );
}
