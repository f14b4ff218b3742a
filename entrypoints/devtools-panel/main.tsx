import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { appRoot } from '../../lib/platform/app-root.ts';
import inspectedPage from '../../lib/platform/inspected-page-script.ts?script-text';
import { createInspectedWindowFeed } from '../../lib/platform/inspected-window-feed.ts';
import { followDevtoolsTheme } from '../../lib/platform/panel-theme.ts';
import sdkRecorder from '../../lib/platform/sdk-recorder-script.ts?script-text';
import { createServices } from '../../lib/platform/services.ts';

followDevtoolsTheme();
const services = createServices(createInspectedWindowFeed({ inspectedPage, sdkRecorder }));
const inspector = createInspector(services);

render(<Panel inspector={inspector} services={services} />, appRoot());
inspector.start();
