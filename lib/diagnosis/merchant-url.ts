import { type Text, t } from '../language/text.ts';
/** What is wrong with one URL in `merchant_urls`. It shows only hosts: a query may contain secrets. */
export interface UrlProblem {
  /** One sentence, with the path of the address. */
  says: Text;
  advice: Text;
  outcome: 'warn' | 'info';
}

/** Klarna fills these in (API description). */
const placeholders: ReadonlySet<string> = new Set(['session.id', 'order.id']);
const localHost = /^(?:localhost|[^.:[\]]+|.*\.(?:localhost|local|test|internal|lan|home|invalid))$/;
const privateAddress =
  /^(?:0\.0\.0\.0|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)|^\[(?:::1?\]|f[cd]|fe80)/;
const tunnel =
  /\.(?:ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net)$/;
const sampleHost =
  /(?:^|\.)(?:example(?:\.(?:com|org|net))?|merchant\.com|yourdomain\.\w+|your-?(?:shop|store|site)\.\w+)$/;

/**
 * The worst problem of a URL; `undefined` if there is none. `openedBy` is who uses it: a confirmation on the developer's
 * own computer works for that developer. With `isLive`, sample data is a mistake.
 */
export function merchantUrlProblem(
  { path, url }: { path: string; url: string },
  { openedBy, isLive }: { openedBy: 'klarna' | 'shopper'; isLive: boolean },
): UrlProblem | undefined {
  const warn = (says: Text, advice: Text): UrlProblem => ({ outcome: 'warn', says, advice });
  const parsed = parse(url);
  if (parsed === undefined)
    return warn(t`${path} is not a URL.`, t`Send a complete URL that starts with https://.`);
  const { protocol, hostname } = parsed;
  const isLocal = localHost.test(hostname) || privateAddress.test(hostname);
  if (isLocal && openedBy === 'shopper') {
    return {
      outcome: 'info',
      says: t`${path} has the host ${hostname}, which only your own computer or network can reach.`,
      advice: t`This is fine for development. Shoppers need a public host.`,
    };
  }
  if (protocol !== 'https:') {
    return warn(t`${path} does not start with https:.`, t`Klarna only calls and opens https URLs.`);
  }
  if (isLocal) {
    return warn(
      t`${path} has the host ${hostname}, which Klarna cannot reach.`,
      t`Use a public host. For development, use a tunnel to your computer.`,
    );
  }
  return (
    placeholderProblem(path, url) ??
    (sampleHost.test(hostname)
      ? {
          outcome: isLive ? 'warn' : 'info',
          says: t`${path} still has the sample host ${hostname}.`,
          advice: t`Use the URL of your own shop.`,
        }
      : tunnel.test(hostname)
        ? {
            outcome: 'info',
            says: t`${path} goes through the tunnel ${hostname}.`,
            advice: t`This is fine for development. It stops working when the tunnel closes.`,
          }
        : undefined)
  );
}

function placeholderProblem(path: string, url: string): UrlProblem | undefined {
  const warn = (says: Text, advice: Text): UrlProblem => ({ outcome: 'warn', says, advice });
  const filledIn = t`Klarna fills in {session.id} and {order.id}.`;
  for (const [, name = ''] of url.matchAll(/\{{1,2}([^{}]{0,60})\}{1,2}/g)) {
    if (name.startsWith('checkout.')) {
      return warn(t`${path} has a placeholder of Klarna Checkout, which is a different product.`, filledIn);
    }
    if (!placeholders.has(name))
      return warn(t`${path} has a placeholder that Klarna does not know.`, filledIn);
  }
  if (/%7B(?:session|order)\.id%7D/i.test(url)) {
    return warn(
      t`${path} has a placeholder with encoded brackets, so Klarna does not fill it in.`,
      t`Send { and } without encoding.`,
    );
  }
  if (/[/=](?:undefined|null|NaN)(?:[/&#]|$)|\[object/.test(url)) {
    return warn(
      t`${path} has “undefined”, “null” or similar where a value should be.`,
      t`Check the code that builds the URL.`,
    );
  }
  return undefined;
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
