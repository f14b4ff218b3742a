import { describe, expect, test } from 'vitest';
import {
  ApiServer,
  apiOrigin,
  apiOrigins,
  apiServers,
  sameServer,
  serverName,
} from '../../../lib/klarna/api-server.ts';

const documentedOrigins = [
  'https://api.playground.klarna.com',
  'https://api-na.playground.klarna.com',
  'https://api-oc.playground.klarna.com',
  'https://api.klarna.com',
  'https://api-na.klarna.com',
  'https://api-oc.klarna.com',
];

describe('the API servers', () => {
  test.each([
    ['another environment', { environment: 'test', region: 'eu' }],
    ['another region', { environment: 'playground', region: 'us' }],
    ['a key of every object', { environment: '__proto__', region: 'toString' }],
    ['upper case', { environment: 'PLAYGROUND', region: 'EU' }],
    ['no region', { environment: 'playground' }],
  ])('a server with %s is refused', (_, server) => {
    expect(ApiServer.safeParse(server).success).toBe(false);
  });

  test('an additional URL is dropped', () => {
    const parsed = ApiServer.parse({
      environment: 'playground',
      region: 'eu',
      origin: 'https://evil.example',
    });
    expect(parsed).toEqual({ environment: 'playground', region: 'eu' });
  });

  test('there are exactly the six documented origins, playground first', () => {
    expect(apiServers.map(apiOrigin)).toEqual(documentedOrigins);
    expect(Object.values(apiOrigins).flatMap((byRegion) => Object.values(byRegion))).toEqual(
      documentedOrigins,
    );
  });

  test.each(apiServers)('the origin of $environment $region is a whole https origin', (server) => {
    const url = new URL(apiOrigin(server));
    expect(url.origin).toBe(apiOrigin(server));
    expect(url.protocol).toBe('https:');
  });

  test('every origin except those of production contains the word playground', () => {
    for (const server of apiServers) {
      expect(apiOrigin(server).includes('.playground.')).toBe(server.environment === 'playground');
    }
  });

  test('each name is different and has the environment and the region', () => {
    expect(apiServers.map(serverName)).toEqual([
      'Playground · EU',
      'Playground · NA',
      'Playground · OC',
      'Production · EU',
      'Production · NA',
      'Production · OC',
    ]);
  });

  test('a server equals itself and no other', () => {
    const same = apiServers.flatMap((a) => apiServers.filter((b) => sameServer(a, { ...b })).map(serverName));
    expect(same).toEqual(apiServers.map(serverName));
  });
});
