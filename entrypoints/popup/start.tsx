import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { createActiveTabFeed } from '../../lib/platform/active-tab-feed.ts';
import { appRoot } from '../../lib/platform/app-root.ts';
import { recallLayout } from '../../lib/platform/layout-store.ts';
import pageScan from '../../lib/platform/page-scan-script.ts?page-script';
import sdkRecorder from '../../lib/platform/sdk-recorder-script.ts?page-script';
import { createServices } from '../../lib/platform/services.ts';
import { settleLanguage } from '../../lib/platform/settle-language.ts';

const [layout] = await Promise.all([recallLayout('popup'), settleLanguage()]);
const services = createServices(createActiveTabFeed({ pageScan, sdkRecorder }), layout);
const inspector = createInspector(services);

render(<Popup inspector={inspector} services={services} />, appRoot());
inspector.start();
