import type { ShopSession } from './basket.ts';
import { escapeHtml, scriptJson } from './html.ts';

/** What the server puts into the page for an integration. Most integrations put nothing there and use a request. */
export interface Integration {
  /** One line for the shop's front page. */
  what: string;
  /** Whether the page needs a session to be rendered. */
  markup?: (session: ShopSession, second: ShopSession, nonce: string) => string;
  cookies?: (session: ShopSession) => string[];
}

/** The ways in which public integrations bring the token to the page: `/checkout?integration=…`. */
export const integrations = {
  fetch: { what: 'a JSON answer, then only a closure (default)' },
  inline: {
    what: 'a variable in an inline script',
    markup: ({ clientToken }, _second, nonce) =>
      `<script nonce="${nonce}">window.checkoutConfig = ${scriptJson({
        payment: { klarna_kp: { client_token: clientToken, success: true } },
      })};</script>`,
  },
  input: {
    what: 'a hidden input',
    markup: ({ clientToken }) =>
      `<input type="hidden" id="kp_client_token" name="kp_client_token" value="${escapeHtml(clientToken)}">`,
  },
  data: {
    what: 'JSON in a data attribute',
    markup: ({ clientToken }) =>
      `<div id="klarna-settings" data-klarna="${escapeHtml(
        JSON.stringify({ klarnaClientToken: clientToken, theme: 'default' }),
      )}"></div>`,
  },
  'html-fragment': { what: 'HTML in a JSON string, fetched later' },
  storage: { what: 'sessionStorage' },
  'json-script': {
    what: 'a script element of type application/json',
    markup: ({ clientToken, sessionId }) =>
      `<script type="application/json" id="checkout-data">${scriptJson({
        paymentSession: { sessionId, clientToken },
      })}</script>`,
  },
  cookie: {
    what: 'two cookies',
    cookies: ({ sessionId, clientToken }) => [
      `klarnaSessionId=${sessionId}; Path=/; Secure`,
      `klarnaClientToken=${clientToken}; Path=/; Secure`,
    ],
  },
  url: { what: 'the session id in the address of a request' },
  iframe: { what: 'a checkout in a frame of another host' },
  two: {
    what: 'two sessions on one page',
    markup: ({ clientToken }, second, nonce) =>
      `<script nonce="${nonce}">window.klarna_payments_params = ${scriptJson({
        client_token: clientToken,
      })}; window.expressCheckout = ${scriptJson({ klarna: { token: second.clientToken } })};</script>`,
  },
  none: {
    what: 'the library without a session: init is never called',
    markup: (_session, _second, nonce) =>
      `<script nonce="${nonce}">window.checkoutConfig = ${scriptJson({
        payment: { klarna_kp: { client_token: null, success: false } },
      })};</script>`,
  },
} as const satisfies Record<string, Integration>;

/** The name of an integration. */
export type IntegrationName = keyof typeof integrations;

/** The names of all integrations, in the order of the table. */
export function integrationNames(): string[] {
  return Object.keys(integrations);
}

/** The integration with this name, or the default one if there is none. */
export function integrationNamed(name: string | null): { name: string; integration: Integration } {
  const found = Object.entries<Integration>(integrations).find(([key]) => key === name);
  return found
    ? { name: found[0], integration: found[1] }
    : { name: 'fetch', integration: integrations.fetch };
}
