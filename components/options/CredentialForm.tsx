import { useRef, useState } from 'preact/hooks';
import type { Services } from '../../lib/inspector/services.ts';
import { type ApiServer, serverName } from '../../lib/klarna/api-server.ts';
import { CredentialDraft, CredentialProblem } from '../../lib/klarna/credential.ts';
import { credentialProblems } from '../../lib/klarna/credential-problems.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Sentence } from '../parts/Sentence.tsx';
import { CredentialFields } from './CredentialFields.tsx';
import '../parts/section.css';
import './form.css';
import './credentials.css';

interface CredentialFormProps {
  services: Services;
  prefill: Partial<ApiServer>;
  /** Whether what is saved goes to the disk, encrypted. */
  remembers: boolean;
  onAccess(server: ApiServer, granted: boolean): void;
  onSaved(): Promise<void>;
}

/** What became of the last attempt to save. */
type Outcome =
  | { kind: 'saving' }
  | { kind: 'saved'; label: string; server: ApiServer }
  | { kind: 'failed' }
  | { kind: 'locked' };

/**
 * Adds a credential. The fields keep their own values: what was typed survives a refusal, and no password is ever in
 * the component's state.
 */
export function CredentialForm({ services, prefill, remembers, onAccess, onSaved }: CredentialFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<CredentialProblem[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [round, setRound] = useState(0);

  function refuse(found: CredentialProblem[]): void {
    setOutcome(undefined);
    setProblems(found);
    const control = form.current?.elements.namedItem(found[0]?.field ?? '');
    if (control instanceof HTMLElement) control.focus();
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (form.current === null || outcome?.kind === 'saving') return;
    const draft = read(form.current);
    if (draft !== undefined) start(draft);
  }

  /** The draft as it is typed, where nothing speaks against it. */
  function read(typing: HTMLFormElement): CredentialDraft | undefined {
    const typed = CredentialDraft.safeParse(Object.fromEntries(new FormData(typing)));
    const found = typed.success ? credentialProblems(typed.data) : problemsOf(typed.error.issues);
    if (typed.success && found.length === 0) return typed.data;
    refuse(found);
    return undefined;
  }

  function start(draft: CredentialDraft): void {
    const server: ApiServer = { environment: draft.environment, region: draft.region };
    // The browser takes this only within the click, so it comes before the save, and the save does not wait for it.
    const permission = services.hostPermission.request(server);
    permission.then(
      (granted) => onAccess(server, granted),
      () => onAccess(server, false),
    );
    setProblems([]);
    setOutcome({ kind: 'saving' });
    void save(draft, server);
  }

  async function save(draft: CredentialDraft, server: ApiServer): Promise<void> {
    try {
      const result = await services.worker.saveCredential(draft);
      if (result.kind === 'refused') {
        refuse(result.problems);
        return;
      }
      if (result.kind === 'locked') {
        setOutcome({ kind: 'locked' });
        return;
      }
      // New fields, empty ones: nothing of the password stays in the document.
      setRound((last) => last + 1);
      setOutcome({ kind: 'saved', label: result.credential.label, server });
      await onSaved();
    } catch {
      setOutcome({ kind: 'failed' });
    }
  }

  return (
    <section class="section" aria-labelledby="add-credential">
      <header class="section-head">
        <h2 id="add-credential">{t`Add a credential`}</h2>
      </header>
      <form ref={form} class="credential-form" noValidate autocomplete="off" onSubmit={submit}>
        <CredentialFields key={round} prefill={prefill} problems={problems} />
        <div class="row form-end">
          <button type="submit" class="button primary" disabled={outcome?.kind === 'saving'}>
            {outcome?.kind === 'saving' ? t`Saving…` : t`Save credential`}
          </button>
          <p class="grow" role="status">
            {outcome?.kind === 'saved' && (
              <Sentence
                text={
                  remembers
                    ? t`Saved ${'{credential}'} for ${serverName(outcome.server)} and remembered it on this device.`
                    : t`Saved ${'{credential}'} for ${serverName(outcome.server)}, until the browser closes.`
                }
                parts={{ credential: <b>{outcome.label}</b> }}
              />
            )}
            {outcome?.kind === 'locked' && (
              <span class="problem">
                {t`Not saved: the remembered credentials are locked. Unlock them above, then save again.`}
              </span>
            )}
            {outcome?.kind === 'failed' && (
              <span class="problem">{t`Not saved: the background worker did not answer. Try again.`}</span>
            )}
          </p>
        </div>
      </form>
    </section>
  );
}

/** A form that does not even have the shape of a draft: a field is missing or absurdly long. */
function problemsOf(issues: readonly { path: PropertyKey[] }[]): CredentialProblem[] {
  return issues.flatMap(({ path }) => {
    const field = CredentialProblem.shape.field.safeParse(path[0]);
    return field.success ? [{ field: field.data, why: 'invalid' }] : [];
  });
}
