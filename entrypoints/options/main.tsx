import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { appRoot, buildHash, prefillFrom } from '../../lib/platform/extension-page.ts';
import { devtoolsAccess } from '../../lib/platform/host-permission.ts';
import { createServices, emptyPageFeed } from '../../lib/platform/services.ts';
import { setPageLanguage } from '../../lib/platform/set-page-language.ts';

await setPageLanguage();
render(
  <Options
    services={createServices(emptyPageFeed)}
    buildHash={buildHash()}
    prefill={prefillFrom(location.search)}
    {...(import.meta.env.FIREFOX && { devtoolsAccess })}
  />,
  appRoot(),
);
