import { useCallback, useEffect, useState } from 'preact/hooks';
import { permissionReason } from '../../../lib/display/permission-reason.ts';
import type { Services } from '../../../lib/inspector/services.ts';
import { counted, t, translate } from '../../../lib/language/on-screen.ts';
import type { AboutBuild } from '../../../lib/messages/results.ts';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Section } from '../../parts/Section.tsx';
import { AboutPart, AboutRow } from './AboutPart.tsx';
import { StoredPart } from './StoredPart.tsx';
import './about.css';

interface AboutThisBuildProps {
  services: Services;
  /** SHA-256 over the packaged files; none in a development build. */
  buildHash: string | undefined;
}

/** What this installation has sent, may do and keeps, as the browser tells it. */
export function AboutThisBuild({ services, buildHash }: AboutThisBuildProps) {
  const [about, setAbout] = useState<AboutBuild | 'unknown'>();
  const look = useCallback(() => {
    services.worker.aboutBuild().then(setAbout, () => setAbout('unknown'));
  }, [services]);
  useEffect(() => {
    look();
    return services.onCredentialsChanged(look);
  }, [services, look]);
  return (
    <Section
      title={t`About this build`}
      aside={<button type="button" class="button plain" onClick={look}>{t`Refresh`}</button>}
    >
      {about === 'unknown' && (
        <p class="problem" role="alert">{t`The browser did not answer. Reload this page.`}</p>
      )}
      {about !== undefined && about !== 'unknown' && (
        <div class="about">
          <RequestsPart requests={about.requests} />
          <PermissionsPart permissions={about.permissions} />
          <StoredPart stored={about.stored} unreadable={about.unreadable} />
          <BuildPart version={about.version} buildHash={buildHash} />
        </div>
      )}
    </Section>
  );
}

/** Every request since the browser's memory began. */
function RequestsPart({ requests }: Pick<AboutBuild, 'requests'>) {
  return (
    <AboutPart title={t`Requests since the browser started or the extension was updated`} none={t`None.`}>
      {requests.map(({ host, count }) => (
        <AboutRow key={host} name={host} figure={counted(count, 'request')} />
      ))}
    </AboutPart>
  );
}

/** What the browser lets this extension do now, and why each is there. */
function PermissionsPart({ permissions }: Pick<AboutBuild, 'permissions'>) {
  return (
    <AboutPart title={t`Current permissions`} none={t`None.`}>
      {permissions.map((permission) => {
        const reason = permissionReason(permission);
        return (
          <AboutRow
            key={permission}
            name={permission}
            words={reason ? translate(reason) : t`Unexpected: the extension does not use this permission.`}
            unexpected={reason === undefined}
          />
        );
      })}
    </AboutPart>
  );
}

interface BuildPartProps {
  version: string;
  buildHash: string | undefined;
}

/** Which build this is, so that it can be compared with one's own. */
function BuildPart({ version, buildHash }: BuildPartProps) {
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
