import { t } from '../language/t.ts';
/** What is wrong with one address in `merchant_urls`. Says hosts and placeholders only: a query may hold secrets. */
export interface UrlProblem {
  /** One sentence, with the path of the address. */
  says: string;
  advice: string;
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
 * The first thing that is wrong with an address, the worst first; `undefined` where all is well. `openedBy` tells who
 * uses it: a confirmation on the developer's own machine works for that developer. `isLive`: sample data is a mistake.
 */
export function merchantUrlProblem(
  { path, url }: { path: string; url: string },
  { openedBy, isLive }: { openedBy: 'klarna' | 'shopper'; isLive: boolean },
): UrlProblem | undefined {
  const warn = (says: string, advice: string): UrlProblem => ({ outcome: 'warn', says, advice });
  if (url.length > 2000)
    return warn(t`${path} is longer than 2000 characters.`, t`Klarna takes 2000 at most.`);
  const parsed = parse(url);
  if (parsed === undefined)
    return warn(t`${path} is no address.`, t`Send a whole address that begins with https://.`);
  const { protocol, hostname } = parsed;
  const isLocal = localHost.test(hostname) || privateAddress.test(hostname);
  if (isLocal && openedBy === 'shopper') {
    return {
      outcome: 'info',
      says: t`${path} names the host ${hostname}, which only your own machine or network knows.`,
      advice: t`Good for development. Shoppers need a public host.`,
    };
  }
  if (protocol !== 'https:') {
    return warn(t`${path} does not begin with https:.`, t`Klarna calls and opens https addresses only.`);
  }
  if (isLocal) {
    return warn(
      t`${path} names the host ${hostname}, which Klarna cannot reach.`,
      t`Use a public host; for development, a tunnel to your machine.`,
    );
  }
  return (
    placeholderProblem(path, url) ??
    (sampleHost.test(hostname)
      ? {
          outcome: isLive ? 'warn' : 'info',
          says: t`${path} still names the sample host ${hostname}.`,
          advice: t`Put in the address of your own shop.`,
        }
      : tunnel.test(hostname)
        ? {
            outcome: 'info',
            says: t`${path} leads through the tunnel ${hostname}.`,
            advice: t`Good for development. It ends when the tunnel does.`,
          }
        : undefined)
  );
}

function placeholderProblem(path: string, url: string): UrlProblem | undefined {
  const warn = (says: string, advice: string): UrlProblem => ({ outcome: 'warn', says, advice });
  const filledIn = t`Klarna fills in {session.id} and {order.id}.`;
  for (const [, name = ''] of url.matchAll(/\{{1,2}([^{}]{0,60})\}{1,2}/g)) {
    if (name.startsWith('checkout.')) {
      return warn(t`${path} has a placeholder of Klarna Checkout, another product.`, filledIn);
    }
    if (!placeholders.has(name))
      return warn(t`${path} has a placeholder that Klarna does not know.`, filledIn);
  }
  if (/%7B(?:session|order)\.id%7D/i.test(url)) {
    return warn(
      t`${path} has a placeholder whose brackets are encoded, so that it is not filled in.`,
      t`Send { and } as they are.`,
    );
  }
  if (/[/=](?:undefined|null|NaN)(?:[/&#]|$)|\[object/.test(url)) {
    return warn(
      t`${path} has “undefined”, “null” or the like where a value should be.`,
      t`Look at the code that puts the address together.`,
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
