import '../../components/look/look.css';
import '../../components/session/session-head.css';
import '../../components/session/skeleton.css';
import '../../components/popup/popup.css';

// The browser shows a popup only once it has loaded, and what is imported so does not keep it from that: the outline in
// `index.html` is on screen while the rest is still on its way (seen in Chromium 156: a third sooner).
void import('./start.tsx');
