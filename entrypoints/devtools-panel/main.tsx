import { render } from 'preact';
import { loadRules } from '../../components/findings/rules.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { createInspectedWindowFeed } from '../../lib/platform/devtools/inspected-window-feed.ts';
import { appRoot, followDevtoolsTheme } from '../../lib/platform/extension-page.ts';
import pageScan from '../../lib/platform/page/page-scan-script.ts?page-script';
import sdkRecorder from '../../lib/platform/page/sdk-recorder-script.ts?page-script';
import { createServices } from '../../lib/platform/services.ts';
import { setPageLanguage } from '../../lib/platform/set-page-language.ts';
import { loadLayout } from '../../lib/platform/storage/layout-store.ts';

followDevtoolsTheme();
const [layout] = await Promise.all([loadLayout('panel'), setPageLanguage()]);
const services = createServices(createInspectedWindowFeed({ pageScan, sdkRecorder }), layout);
const inspector = createInspector(services);

render(<Panel inspector={inspector} services={services} />, appRoot());
inspector.start();
void loadRules();
