import { render } from 'preact';
import { loadRules } from '../../components/findings/rules.ts';
import { SampleSession } from '../../components/sample/SampleSession.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { sampleServices } from '../../lib/inspector/sample/sample-services.ts';
import { appRoot } from '../../lib/platform/extension-page.ts';
import { createServices, emptyPageFeed } from '../../lib/platform/services.ts';
import { setPageLanguage } from '../../lib/platform/set-page-language.ts';

const services = sampleServices(createServices(emptyPageFeed));
const inspector = createInspector(services);

await setPageLanguage();
render(<SampleSession inspector={inspector} services={services} />, appRoot());
inspector.start();
void loadRules();
