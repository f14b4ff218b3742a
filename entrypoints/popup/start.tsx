import { render } from 'preact';
import { loadRules } from '../../components/findings/rules.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { appRoot } from '../../lib/platform/extension-page.ts';
import pageScan from '../../lib/platform/page/page-scan-script.ts?page-script';
import sdkRecorder from '../../lib/platform/page/sdk-recorder-script.ts?page-script';
import { createActiveTabFeed } from '../../lib/platform/popup/active-tab-feed.ts';
import { createServices } from '../../lib/platform/services.ts';
import { setPageLanguage } from '../../lib/platform/set-page-language.ts';
import { loadLayout } from '../../lib/platform/storage/layout-store.ts';

const [layout] = await Promise.all([loadLayout('popup'), setPageLanguage()]);
const services = createServices(createActiveTabFeed({ pageScan, sdkRecorder }), layout);
const inspector = createInspector(services);

render(<Popup inspector={inspector} services={services} />, appRoot());
inspector.start();
void loadRules();
