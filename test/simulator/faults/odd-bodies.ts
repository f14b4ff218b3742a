/** Well-formed JSON of about `bytes` bytes: a session with a very long `merchant_data`. */
export function hugeSession(bytes: number): string {
  const rest = '{ "merchant_data" : "", "status" : "incomplete" }';
  return rest.replace('""', `"${'x'.repeat(Math.max(0, bytes - rest.length))}"`);
}

/** Nested objects, `levels` deep. */
export function deepJson(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

/** The page of a captive portal, such as a hotel's network. */
export const portalPage =
  '<!doctype html><title>Welcome to the guest network</title><h1>Please accept the terms to go online</h1>';

/** The page of a gateway whose server is down. That it is a page and not JSON is inferred, not recorded. */
export const gatewayPage = [
  '<html>',
  '<head><title>503 Service Temporarily Unavailable</title></head>',
  '<body>',
  '<center><h1>503 Service Temporarily Unavailable</h1></center>',
  '<hr><center>openresty</center>',
  '</body>',
  '</html>',
  '',
].join('\r\n');
