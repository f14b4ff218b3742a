import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';
import { t } from '../../../lib/language/on-screen.ts';
import type { AboutBuild } from '../../../lib/messages/results.ts';
import { Section } from '../../parts/Section.tsx';
import { BuildPart } from './BuildPart.tsx';
import { PermissionsPart } from './PermissionsPart.tsx';
import { RequestsPart } from './RequestsPart.tsx';
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
