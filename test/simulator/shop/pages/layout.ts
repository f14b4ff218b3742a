import { escapeHtml } from '../html.ts';

/** The layout of every page of the shop. `embedded` omits the shop's header and footer. */
export function layout(title: string, content: string, embedded = false): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} · Tannholt</title>
<link rel="stylesheet" href="/assets/shop.css">
<link rel="icon" href="/assets/icon.svg">
</head>
<body${embedded ? ' class="embedded"' : ''}>
${embedded ? '' : head}
${content}
${embedded ? '' : foot}
</body>
</html>`;
}

const head = `<header class="site-head"><a class="brand" href="/">${mark()}<span>Tannholt</span></a>
<p>Wool, paper &amp; quiet evenings</p></header>`;

const foot = `<footer class="site-foot"><p>Tannholt is a sample shop for testing. Nothing is sold and nobody is charged.</p></footer>`;

function mark(): string {
  return '<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"><path d="M12 3 7 10h2.5L5.5 16H11v5h2v-5h5.5l-4-6H17Z"/></svg>';
}
