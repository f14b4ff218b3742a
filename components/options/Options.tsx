import '../look/look.css';
import { useRef } from 'preact/hooks';
import type { DevtoolsAccess, Services } from '../../lib/inspector/services.ts';
import type { ApiServer } from '../../lib/klarna/api-server.ts';
import { useViewOf } from '../hooks/use-view-of.ts';
import { ViewContext } from '../hooks/view-context.ts';
import { Logo } from '../parts/Logo.tsx';
import { AboutThisBuild } from './about/AboutThisBuild.tsx';
import { OpenBundle } from './bundle/OpenBundle.tsx';
import { CredentialForm } from './CredentialForm.tsx';
import { CredentialList } from './CredentialList.tsx';
import { DevtoolsCard } from './DevtoolsCard.tsx';
import { FirstRun } from './first-steps/FirstRun.tsx';
import { OnScreen } from './OnScreen.tsx';
import './options.css';
import { useCredentials } from './use-credentials.ts';
import { useVault } from './vault/use-vault.ts';
import { comesFirst, VaultSection } from './vault/VaultSection.tsx';
import { WhereSecretsLive } from './WhereSecretsLive.tsx';

interface OptionsProps {
  services: Services;
  /** What the form begins with, when a session asked for a credential. */
  prefill?: Partial<ApiServer>;
  /** Only where the browser asks for the DevTools panel separately. */
  devtoolsAccess?: DevtoolsAccess;
  /** SHA-256 over the packaged files; none in a development build. */
  buildHash?: string | undefined;
}

/** The options page: API credentials, where they live, and what they may reach. */
export function Options({ services, prefill = {}, devtoolsAccess, buildHash }: OptionsProps) {
  const view = useViewOf(services);
  const { credentials, problem, access, setAccess, reload } = useCredentials(services);
  const vault = useVault(services);
  const main = useRef<HTMLElement>(null);
  const section = vault.status && (
    <VaultSection services={services} status={vault.status} reload={vault.reload} />
  );
  return (
    <ViewContext.Provider value={view}>
      <div class="options">
        <header class="options-head">
          <Logo size={36} />
          <h1>Session Inspector for Klarna Payments</h1>
        </header>
        <FirstRun
          services={services}
          credentials={credentials}
          vault={vault.status}
          onAddCredential={() => main.current?.querySelector<HTMLElement>('[name=label]')?.focus()}
        />
        <main ref={main} class="options-main">
          {devtoolsAccess && <DevtoolsCard access={devtoolsAccess} />}
          {comesFirst(vault.status) && section}
          <CredentialList
            services={services}
            credentials={credentials}
            vault={vault.status}
            problem={problem}
            access={access}
            onAccess={setAccess}
            onChanged={reload}
          />
          <CredentialForm
            services={services}
            prefill={prefill}
            remembers={vault.status?.kind === 'unlocked'}
            onAccess={setAccess}
            onSaved={reload}
          />
          {!comesFirst(vault.status) && section}
          <OnScreen services={services} />
          <OpenBundle />
          <AboutThisBuild services={services} buildHash={buildHash} />
        </main>
        <WhereSecretsLive />
      </div>
    </ViewContext.Provider>
  );
}
