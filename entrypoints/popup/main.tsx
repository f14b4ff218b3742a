import '../../components/look/look.css';
import '../../components/session/session-head.css';
import '../../components/session/skeleton.css';
import '../../components/popup/popup.css';

// The browser shows a popup only after it has loaded. A dynamic import does not delay that: the outline in `index.html`
// is on screen while the rest loads (a third sooner in Chromium 156).
void import('./start.tsx');
