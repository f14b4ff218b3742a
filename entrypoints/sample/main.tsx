import { render } from 'preact';
import { loadRules } from '../../components/findings/rules.ts';
import { SampleSession } from '../../components/sample/SampleSession.tsx';
import { createInspector } from '../../lib/inspector/inspector.ts';
import { sampleServices } from '../../lib/inspector/sample/sample-services.ts';
import { appRoot } from '../../lib/platform/extension-page.ts';
import { createServices, noPage } from '../../lib/platform/services.ts';
import { settleLanguage } from '../../lib/platform/settle-language.ts';

const services = sampleServices(createServices(noPage));
const inspector = createInspector(services);

await settleLanguage();
render(<SampleSession inspector={inspector} services={services} />, appRoot());
inspector.start();
void loadRules();
