import { describe, expect, test } from 'vitest';
import { apiOrigin, apiServers } from '../../../lib/klarna/api-server.ts';
import { operationOf, serverNamedIn } from '../../../lib/klarna/operation.ts';

const v1 = '/payments/v1';

describe('the operation of a request', () => {
  test.each([
    ['POST', `${v1}/sessions`, 'create-session'],
    [undefined, `${v1}/sessions`, 'create-session'],
    ['POST', '/credit/v1/sessions', 'create-session'],
    ['POST', `${v1}/sessions/sample-id`, 'update-session'],
    ['post', `${v1}/sessions/sample-id`, 'update-session'],
    ['GET', `${v1}/sessions/sample-id`, 'read-session'],
    ['POST', `${v1}/authorizations/sample-token/order`, 'create-order'],
    [undefined, `${v1}/authorizations/sample-token/order?x=1`, 'create-order'],
    ['POST', `${v1}/authorizations/sample-token/customer-token`, 'create-customer-token'],
    ['DELETE', `${v1}/authorizations/sample-token`, 'cancel-authorization'],
    ['GET', `${v1}/sessions`, undefined],
    [undefined, `${v1}/sessions/sample-id`, undefined],
    ['GET', `${v1}/authorizations/sample-token`, undefined],
    ['POST', '/checkout/v3/orders', undefined],
    ['POST', '/hpp/v1/sessions', undefined],
    ['POST', '', undefined],
  ])('%s %s is %s', (method, path, operation) => {
    expect(operationOf({ method, path })).toBe(operation);
  });

  test('without a method, a body makes it an update', () => {
    expect(operationOf({ path: `${v1}/sessions/sample-id`, hasBody: true })).toBe('update-session');
  });
});

describe('the server that a text names', () => {
  test.each(apiServers.map((server) => [apiOrigin(server), server] as const))('%s', (origin, server) => {
    expect(serverNamedIn(`Error: POST ${origin}/payments/v1/sessions failed`)).toEqual(server);
    expect(serverNamedIn(`Host: ${new URL(origin).host.toUpperCase()}\r\n`)).toEqual(server);
  });

  test.each([
    '',
    'klarna.com',
    'https://docs.klarna.com',
    'api.klarna.com.shop.example',
    'myapi.klarna.community',
  ])('none in %j', (text) => {
    expect(serverNamedIn(text)).toBeUndefined();
  });
});
