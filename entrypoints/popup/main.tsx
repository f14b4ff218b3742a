import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { createActiveTabFeed } from '../../lib/platform/active-tab-feed.ts';
import { appRoot } from '../../lib/platform/app-root.ts';
import { createServices } from '../../lib/platform/services.ts';

const services = createServices(createActiveTabFeed());
const inspector = createInspector(services);

render(<Popup inspector={inspector} services={services} />, appRoot());
inspector.start();
