/** An unsigned `client_token` (JWS compact form) with these claims, which must be ASCII. */
export function clientTokenFor(claims: Record<string, string | number>): string {
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2FtcGxl`;
}
