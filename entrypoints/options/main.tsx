import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { appRoot, buildHash, prefillFrom } from '../../lib/platform/extension-page.ts';
import { devtoolsAccess } from '../../lib/platform/host-permission.ts';
import { createServices, noPage } from '../../lib/platform/services.ts';
import { settleLanguage } from '../../lib/platform/settle-language.ts';

await settleLanguage();
render(
  <Options
    services={createServices(noPage)}
    buildHash={buildHash()}
    prefill={prefillFrom(location.search)}
    {...(import.meta.env.FIREFOX && { devtoolsAccess })}
  />,
  appRoot(),
);
