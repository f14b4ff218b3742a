import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiOrigin, apiServers } from '../../../lib/klarna/api-server.ts';
import { apiEnvironmentOf, hostOf, isKlarnaHost } from '../../../lib/klarna/klarna-hosts.ts';

describe('isKlarnaHost', () => {
  test.each([
    'https://klarna.com.evil.example',
    'https://evil.example/klarna.com',
    'https://klarna.com@evil.example',
    'https://klarna.com:443@evil.example',
    'https://klarna.com./',
    'https://notklarna.com',
    'https://klarna.co',
    'https://klarna.com.',
    'http://klarna.com',
    'wss://klarna.com',
    'klarna.com',
    '',
    'https://',
    'https://xn--klrna-5fa.com',
  ])('refuses %s', (url) => {
    expect(isKlarnaHost(url)).toBe(false);
  });

  test.each([
    'https://klarna.com',
    'https://js.klarna.com/eu/kp',
    'https://JS.Klarna.COM',
    'https://eu.playground.klarnaevt.com',
    'https://x.klarnacdn.net/kp/lib/v1/api.js',
    'https://eu-library.klarnaservices.com/lib.js',
  ])('accepts %s', (url) => {
    expect(isKlarnaHost(url)).toBe(true);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (url) => void isKlarnaHost(url)));
  });

  test('only an https URL has a host name', () => {
    expect(hostOf('https://Sample.Example:8443/path')).toBe('sample.example');
    expect(hostOf('http://sample.example')).toBeUndefined();
    expect(hostOf('not an address')).toBeUndefined();
  });
});

describe('the environment of an API server', () => {
  test.each(apiServers)('is that of the table: $environment $region', (server) => {
    expect(apiEnvironmentOf(`${apiOrigin(server)}/payments/v1/sessions`)).toBe(server.environment);
  });

  test.each([
    'https://api.klarna.com.evil.example/',
    'https://evil.example/api.klarna.com',
    'https://api-xx.klarna.com/',
    'https://api-global.klarna.com/',
    'https://js.playground.klarna.com/',
    'http://api.klarna.com/',
    '/payments/v1/sessions',
  ])('is unknown for %s', (url) => {
    expect(apiEnvironmentOf(url)).toBeUndefined();
  });
});
