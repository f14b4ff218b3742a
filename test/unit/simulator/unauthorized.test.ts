import { describe, expect, test } from 'vitest';
import { encodeBasic } from '../../simulator/server/basic-auth.ts';
import { ask, askApi } from './ask.ts';
import { running } from './running.ts';

describe('401', () => {
  const simulator = running();
  const path = 'GET /payments/v1/sessions/94a6dd80-d2a6-1f8b-943b-786cd953a908';

  test('is the recorded page with the recorded headers', async () => {
    const answer = await ask(simulator(), 'api-na.playground.klarna.com', 'POST /payments/v1/sessions', {
      headers: { Authorization: 'Basic aW52YWxpZDppbnZhbGlk' },
      body: {},
    });
    // Recorded 2021-10-15, NA playground, credential invalid:invalid.
    expect(answer.status).toBe(401);
    expect(answer.body).toBe(
      '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n' +
        '<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>openresty</center>\r\n' +
        '</body>\r\n</html>\r\n',
    );
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html',
      'content-length': '176',
      server: 'openresty',
      'www-authenticate': 'Basic realm="very closed site"',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect(answer.headers.date).toBeDefined();
    expect(answer.headers).not.toHaveProperty('klarna-correlation-id');
    expect(answer.headers).not.toHaveProperty('render-time');
  });

  test('is the same for a missing credential, a bare key and a wrong password', async () => {
    for (const authorization of [
      undefined,
      'Basic klarna_test_api_sample-not-a-key',
      encodeBasic({ username: 'PK00001_51a7e0000001', password: 'sample-eu-playground ' }),
    ]) {
      const headers = authorization === undefined ? {} : { Authorization: authorization };
      const answer = await ask(simulator(), 'api.playground.klarna.com', path, { headers });
      expect(answer.status).toBe(401);
    }
  });

  test('answers a valid credential at the host of another region or environment', async () => {
    const [account] = simulator().accounts;
    if (account === undefined) throw new Error('There is no account.');
    const headers = { Authorization: encodeBasic(account) };
    for (const host of ['api.klarna.com', 'api-na.playground.klarna.com', 'api-oc.playground.klarna.com']) {
      expect((await ask(simulator(), host, path, { headers })).status).toBe(401);
    }
    expect((await askApi(simulator(), path)).status).toBe(404);
  });
});
