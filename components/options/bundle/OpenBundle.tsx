import { useId, useState } from 'preact/hooks';
import { t, translate } from '../../../lib/language/on-screen.ts';
import type { OpenedBundle } from '../../../lib/sharing/open-bundle.ts';
import { Section } from '../../parts/Section.tsx';
import './bundle.css';
import '../form.css';

type View = Pick<typeof import('./opened.ts'), 'BundleView'>;
type Opened = (Extract<OpenedBundle, { kind: 'bundle' }> & View) | { kind: 'refused'; why: string };

/** Opens what a colleague saved with “Share”, for looking only. Needs no credential, and asks nobody. */
export function OpenBundle() {
  const id = useId();
  const [opened, setOpened] = useState<Opened>();
  const open = async (file: File | undefined) => setOpened(file && (await opening(file)));
  return (
    <Section title={t`Open a support bundle`}>
      <div class="form-field">
        <label for={id} class="muted">
          {t`A .json file saved with “Share…”. It shows the session as it was saved. Nothing is sent.`}
        </label>
        <input
          id={id}
          name="bundle"
          class="input"
          type="file"
          accept="application/json,.json"
          aria-invalid={opened?.kind === 'refused'}
          aria-describedby={`${id}-problem`}
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
        {opened?.kind === 'refused' && (
          <p id={`${id}-problem`} class="problem" role="alert">
            {opened.why}
          </p>
        )}
      </div>
      {opened?.kind === 'bundle' && <opened.BundleView bundle={opened.bundle} />}
    </Section>
  );
}

async function opening(file: File): Promise<Opened> {
  // An extension that was updated under this page has no files for it any more.
  const fetched = await import('./opened.ts').catch(() => undefined);
  if (fetched === undefined) {
    return { kind: 'refused', why: t`The extension was updated. Close and reopen this view.` };
  }
  const { maxBundleLength, openBundle, BundleView } = fetched;
  // UTF-8 takes up to three bytes for what counts as one character.
  if (file.size > 3 * maxBundleLength)
    return { kind: 'refused', why: t`This file is too large to be a support bundle.` };
  try {
    const opened = openBundle(await file.text());
    return opened.kind === 'bundle'
      ? { ...opened, BundleView }
      : { kind: 'refused', why: translate(opened.why) };
  } catch {
    return {
      kind: 'refused',
      why: t`The browser could not read this file. It may have been moved or changed: choose it again.`,
    };
  }
}
