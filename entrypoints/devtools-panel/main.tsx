import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { appRoot } from '../../lib/platform/app-root.ts';
import { createInspectedWindowFeed } from '../../lib/platform/inspected-window-feed.ts';
import pageScan from '../../lib/platform/page-scan-script.ts?page-script';
import { followDevtoolsTheme } from '../../lib/platform/panel-theme.ts';
import sdkRecorder from '../../lib/platform/sdk-recorder-script.ts?page-script';
import { createServices } from '../../lib/platform/services.ts';
import { settleLanguage } from '../../lib/platform/settle-language.ts';

followDevtoolsTheme();
const services = createServices(createInspectedWindowFeed({ pageScan, sdkRecorder }));
const inspector = createInspector(services);

await settleLanguage();
render(<Panel inspector={inspector} services={services} />, appRoot());
inspector.start();
