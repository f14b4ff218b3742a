/**
 * How shops carry a payment session, one row per way, modelled on public integrations. In an example `{client_token}`
 * and `{session_id}` stand for the values, `{json:…}` for text inside a JSON string, `{html:…}` for text inside an
 * attribute, `{url:…}` for a URL-encoded text and `{base64:…}` for an encoded one.
 */
export interface IntegrationRow {
  /** Which integrations do it. */
  who: string;
  /** `html`: the document. `answer`: the body of an answer. The others by the name of the API. */
  where:
    | 'html'
    | 'answer'
    | 'request'
    | 'global'
    | 'localStorage'
    | 'sessionStorage'
    | 'cookie'
    | 'address'
    | 'resource';
  example: string;
  /** The place that is reported. */
  place: string;
}

export const integrations: readonly IntegrationRow[] = [
  // In the HTML that the server sends
  {
    who: 'WooCommerce, hidden input',
    where: 'html',
    example: '<input type="hidden" id="kp_client_token" value="{client_token}">',
    place: 'input#kp_client_token',
  },
  {
    who: 'WooCommerce, script variable',
    where: 'html',
    example: '<script>var klarna_payments_params = {"client_token":"{client_token}"};</script>',
    place: 'inline script 1 → client_token',
  },
  {
    who: 'Magento 2, checkoutConfig',
    where: 'html',
    example:
      '<script>window.checkoutConfig = {"payment":{"klarna_kp":{"client_token":"{client_token}","authorization_token":null}}};</script>',
    place: 'inline script 1 → client_token',
  },
  {
    who: 'Magento 1, init in the template',
    where: 'html',
    example: "<script>Klarna.Credit.init({ client_token: '{client_token}' });</script>",
    place: 'inline script 1 → client_token',
  },
  {
    who: 'SFCC',
    where: 'html',
    example: '<script>window.KlarnaPaymentsObjects = {"clientToken": "{client_token}"};</script>',
    place: 'inline script 1 → clientToken',
  },
  {
    who: 'SAP Commerce, JSP',
    where: 'html',
    example: "<script>var klarnaClientToken = '{client_token}';</script>",
    place: 'inline script 1 → klarnaClientToken',
  },
  {
    who: 'SAP Commerce, attribute',
    where: 'html',
    example: '<div id="klarnaContainer" data-client-token="{client_token}"></div>',
    place: 'div#klarnaContainer[data-client-token]',
  },
  {
    who: 'Shopware 6, options',
    where: 'html',
    example:
      '<div data-klarna-payments="true" data-klarna-payments-options="{html:{"clientToken":"{client_token}"}}"></div>',
    place: 'div[data-klarna-payments-options] → clientToken',
  },
  {
    who: 'Shopware 5',
    where: 'html',
    example: '<section class="klarna--data" data-token="{client_token}"></section>',
    place: 'section.klarna--data[data-token]',
  },
  {
    who: 'OXID',
    where: 'html',
    example: '<script>var tcKlarnaClientToken = "{client_token}";</script>',
    place: 'inline script 1 → tcKlarnaClientToken',
  },
  {
    who: 'PrestaShop',
    where: 'html',
    example:
      '<script>var klarnapayment = {"token":"{client_token}","url":"https:\\/\\/shop.example"};</script>',
    place: 'inline script 1 → token',
  },
  {
    who: 'Drupal',
    where: 'html',
    example:
      '<script type="application/json" data-drupal-selector="drupal-settings-json">{"commerceKlarna":{"clientToken":"{client_token}"}}</script>',
    place: 'inline script 1 → commerceKlarna.clientToken',
  },
  {
    who: 'Next.js, page data',
    where: 'html',
    example:
      '<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"order":{"klarna":{"client_token":"{client_token}"}}}}}</script>',
    place: 'script#__NEXT_DATA__ → props.pageProps.order.klarna.client_token',
  },
  {
    who: 'Next.js, flight',
    where: 'html',
    example:
      '<script>self.__next_f.push([1,"5:[\\"$\\",\\"$L6\\",null,{\\"clientToken\\":\\"{client_token}\\"}]\\n"])</script>',
    place: 'inline script 1 → clientToken',
  },
  {
    who: 'Nuxt, list by index',
    where: 'html',
    example:
      '<script type="application/json" id="__NUXT_DATA__">[{"state":1},{"token":2},"{client_token}"]</script>',
    place: 'script#__NUXT_DATA__ → [2]',
  },
  {
    who: 'SvelteKit, serialised answer',
    where: 'html',
    example:
      '<script type="application/json" data-sveltekit-fetched data-url="/api">{"status":200,"body":"{json:{"client_token":"{client_token}"}}"}</script>',
    place: 'inline script 1 → body → client_token',
  },
  {
    who: 'Sylius, Solidus, Workarea: attribute',
    where: 'html',
    example: '<form id="checkout" data-klarna="{html:{"session":{"client_token":"{client_token}"}}}"></form>',
    place: 'form#checkout[data-klarna] → session.client_token',
  },
  {
    who: 'Web SDK, script attribute',
    where: 'html',
    example:
      '<script src="https://js.klarna.com/web-sdk/v1/klarna.js" data-client-token="{client_token}"></script>',
    place: 'script[data-client-token]',
  },
  {
    who: 'Typo3, textarea',
    where: 'html',
    example: '<textarea hidden id="tx_klarna_data">{"token":"{client_token}"}</textarea>',
    place: 'textarea#tx_klarna_data → token',
  },
  {
    who: 'encoded state',
    where: 'html',
    example:
      '<script>window.__STATE__ = JSON.parse(atob("{base64:{"pay":{"client_token":"{client_token}"}}}"))</script>',
    place: 'inline script 1 → decoded → pay.client_token',
  },
  {
    who: 'bare id in an attribute',
    where: 'html',
    example: '<div data-klarna-session-id="{session_id}"></div>',
    place: 'div[data-klarna-session-id]',
  },
  {
    who: 'bare id in a field',
    where: 'html',
    example: '<input type="hidden" name="klarna_session_id" value="{session_id}">',
    place: 'input[name="klarna_session_id"]',
  },
  {
    who: 'frame of the library',
    where: 'html',
    example:
      '<iframe id="klarna-pay-later-main" data-src="https://js.playground.klarna.com/eu/kp/v1.10.0/main?sessionID={session_id}&amp;environment=playground"></iframe>',
    place: 'iframe#klarna-pay-later-main[data-src]',
  },
  // Answers to requests
  {
    who: 'Adobe GraphQL',
    where: 'answer',
    example:
      '{"data":{"createKlarnaPaymentsSession":{"client_token":"{client_token}","payment_method_categories":[]}}}',
    place: 'POST /api/session → data.createKlarnaPaymentsSession.client_token',
  },
  {
    who: 'Solidus, plain key',
    where: 'answer',
    example: '{"token":"{client_token}"}',
    place: 'POST /api/session → token',
  },
  { who: 'bare body', where: 'answer', example: '{client_token}', place: 'POST /api/session' },
  { who: 'bare JSON string', where: 'answer', example: '"{client_token}"', place: 'POST /api/session' },
  {
    who: 'WooCommerce, order fragments',
    where: 'answer',
    example:
      '{"result":"success","fragments":{"#kp_client_token":"{json:<input type="hidden" id="kp_client_token" value="{client_token}">}"}}',
    place: 'POST /api/session → fragments["#kp_client_token"] → value',
  },
  {
    who: 'Magento 1, HTML by AJAX',
    where: 'answer',
    example: "<div><script>KlarnaPayments.token='{client_token}'</script></div>",
    place: 'POST /api/session → KlarnaPayments.token',
  },
  {
    who: 'Commerce Layer, JSON:API',
    where: 'answer',
    example: '{"data":{"type":"klarna_payments","attributes":{"client_token":"{client_token}"}}}',
    place: 'POST /api/session → data.attributes.client_token',
  },
  {
    who: 'BigCommerce',
    where: 'answer',
    example: '[{"id":"klarna","clientToken":"{client_token}"}]',
    place: 'POST /api/session → [0].clientToken',
  },
  {
    who: 'commercetools, custom fields',
    where: 'answer',
    example:
      '{"custom":{"fields":{"createSessionResponse":"{json:{"session_id":"x","client_token":"{client_token}"}}"}}}',
    place: 'POST /api/session → custom.fields.createSessionResponse → client_token',
  },
  {
    who: 'commercetools, name and value',
    where: 'answer',
    example: '{"attributes":[{"name":"klarnaSessionId","value":"{session_id}"}]}',
    place: 'POST /api/session → attributes[0].value',
  },
  {
    who: 'Medusa',
    where: 'answer',
    example: '{"cart":{"payment_session":{"provider_id":"klarna","data":{"client_token":"{client_token}"}}}}',
    place: 'POST /api/session → cart.payment_session.data.client_token',
  },
  {
    who: 'Adyen component',
    where: 'answer',
    example:
      '{"action":{"paymentMethodType":"klarna","type":"sdk","sdkData":{"client_token":"{client_token}"}}}',
    place: 'POST /api/session → action.sdkData.client_token',
  },
  {
    who: 'Checkout.com, partner data',
    where: 'answer',
    example:
      '{"id":"src_x","partner_metadata":{"session_id":"kcs_abcdefghijklmnopqrstuvwxyz","client_token":"{client_token}"}}',
    place: 'POST /api/session → partner_metadata.client_token',
  },
  {
    who: 'CyberSource',
    where: 'answer',
    example: '{"processorInformation":{"token":"{client_token}"}}',
    place: 'POST /api/session → processorInformation.token',
  },
  {
    who: 'PAYONE',
    where: 'answer',
    example: '"{json:{"status":"OK","workorderid":"PP2AAAB","client_token":"{client_token}"}}"',
    place: 'POST /api/session → client_token',
  },
  {
    who: 'Computop, form encoding',
    where: 'answer',
    example: 'status=OK&accesstoken={client_token}&code=0',
    place: 'POST /api/session → accesstoken',
  },
  {
    who: 'XML',
    where: 'answer',
    example: '<session><clientToken>{client_token}</clientToken></session>',
    place: 'POST /api/session',
  },
  {
    who: "Klarna's own answer",
    where: 'answer',
    example:
      '{ "session_id" : "{session_id}", "payment_method_categories" : [ { "identifier" : "klarna" } ] }',
    place: 'POST /api/session → session_id',
  },
  {
    who: 'constant in a script file',
    where: 'answer',
    example: 'const KLARNA={sessionId:"{session_id}"};export default KLARNA',
    place: 'POST /api/session → sessionId',
  },
  {
    who: 'event stream',
    where: 'answer',
    example: 'event: session\ndata: {"token":"{client_token}"}\n\n',
    place: 'POST /api/session → token',
  },
  // Requests
  {
    who: 'Magento, payment information',
    where: 'request',
    example: '{"paymentMethod":{"method":"klarna_kp","additional_data":{"client_token":"{client_token}"}}}',
    place: 'POST /api/session, request → paymentMethod.additional_data.client_token',
  },
  {
    who: 'form post',
    where: 'request',
    example: 'payment%5Bmethod%5D=klarna&payment%5Bklarna_session_id%5D={session_id}',
    place: 'POST /api/session, request → payment.klarna_session_id',
  },
  {
    who: 'express button, result sent on',
    where: 'request',
    example: '{"approved":true,"show_form":true,"session_id":"{session_id}"}',
    place: 'POST /api/session, request → session_id',
  },
  // Kept in the page
  {
    who: 'global variable',
    where: 'global',
    example: '{"klarnaInitData":{"client_token":"{client_token}"}}',
    place: 'window.klarnaInitData.client_token',
  },
  {
    who: 'global with a bare id',
    where: 'global',
    example: '{"klarna":{"sessionId":"{session_id}"}}',
    place: 'window.klarna.sessionId',
  },
  {
    who: 'headless, localStorage',
    where: 'localStorage',
    example: '{"state":{"klarna":{"clientToken":"{client_token}"}},"version":0}',
    place: 'localStorage.checkout → state.klarna.clientToken',
  },
  {
    who: 'headless, sessionStorage',
    where: 'sessionStorage',
    example: '{client_token}',
    place: 'sessionStorage.checkout',
  },
  {
    who: 'cookie with the token',
    where: 'cookie',
    example: 'klarnaClientToken={client_token}',
    place: 'cookie klarnaClientToken',
  },
  {
    who: 'cookie with the id',
    where: 'cookie',
    example: 'klarnaSessionId={session_id}',
    place: 'cookie klarnaSessionId',
  },
  // Addresses
  {
    who: 'redirect with the token',
    where: 'address',
    example: 'https://shop.example/pay?client_token={client_token}',
    place: 'address → client_token',
  },
  {
    who: 'fragment with encoded JSON',
    where: 'address',
    example: 'https://shop.example/pay#{base64:{"clientToken":"{client_token}"}}',
    place: 'address → decoded → clientToken',
  },
  {
    who: 'parameter with JSON',
    where: 'address',
    example: 'https://shop.example/pay?s={url:{"token":"{client_token}"}}',
    place: 'address → token',
  },
  {
    who: 'address with the id',
    where: 'address',
    example: 'https://shop.example/pay?klarna_session_id={session_id}',
    place: 'address → klarna_session_id',
  },
  {
    who: 'request to the API',
    where: 'resource',
    example: 'https://api.klarna.com/payments/v1/sessions/{session_id}',
    place: 'api.klarna.com/payments/v1/sessions/{session_id}',
  },
  {
    who: "events of Klarna's library",
    where: 'resource',
    example: 'https://eu.playground.klarnaevt.com/v1/kp/1.10.0/init?iid=1&sid={session_id}&timestamp=1',
    place: 'eu.playground.klarnaevt.com/v1/kp/1.10.0/init',
  },
];
