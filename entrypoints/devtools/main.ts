import { devtools } from '../../lib/platform/browser.ts';

void devtools().panels.create('Klarna', '/icon/32.png', '/devtools-panel.html');
