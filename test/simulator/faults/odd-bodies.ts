/** Well-formed JSON, close to `bytes` long: a session with an outsized `merchant_data`. */
export function hugeSession(bytes: number): string {
  const rest = '{ "merchant_data" : "", "status" : "incomplete" }';
  return rest.replace('""', `"${'x'.repeat(Math.max(0, bytes - rest.length))}"`);
}

/** Objects inside objects, `levels` deep. */
export function deepJson(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

/** What a hotel's network answers instead of Klarna. */
export const portalPage =
  '<!doctype html><title>Welcome to the guest network</title><h1>Please accept the terms to go online</h1>';

/** What a gateway answers when nothing is behind it; pages instead of JSON here are inferred, not recorded. */
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
