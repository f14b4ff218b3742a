import { t } from '../../../lib/language/on-screen.ts';
import { CopyButton } from '../../parts/CopyButton.tsx';
import './about.css';

interface BuildPartProps {
  version: string;
  buildHash: string | undefined;
}

/** Which build this is, so that it can be compared with one's own. */
export function BuildPart({ version, buildHash }: BuildPartProps) {
  return (
    <section class="about-part" aria-label={t`Version`}>
      <h3>{t`Version ${version}`}</h3>
      {buildHash === undefined ? (
        <p class="muted">{t`Development builds have no hash.`}</p>
      ) : (
        <>
          <p class="about-hash">
            <code class="mono">{buildHash}</code>
            <CopyButton what={t`build hash`} text={buildHash} />
          </p>
          <p class="muted">
            {t`SHA-256 of the packaged files, computed when the extension was built. A build of the same source has the same hash.`}
          </p>
        </>
      )}
    </section>
  );
}
