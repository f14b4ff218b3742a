import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createCollector } from '../../../../lib/detection/collector.ts';
import { shortUserName } from '../../../../lib/detection/judge/leaked-keys.ts';
import { locationOf } from '../../../../lib/detection/location.ts';
import { scanText } from '../../../../lib/detection/text/scan-text.ts';

const sighting = { source: 'document', place: 'inline script', seenAt: 1 } as const;

function leaksIn(text: string) {
  const collector = createCollector();
  scanText(text, locationOf(collector, sighting));
  return collector.findings().leakedKeys;
}

/** Twelve hex digits, as in all public user names: enough without a word of Klarna. */
const certain = 'PK12345_0a1b2c3d4e5f';
/** The documented form. It needs a word of Klarna. */
const documented = 'K501234_xyzabc';
const password = 'aBcDeFgHiJkLmNoP';

describe('a user name of the older form beside its password', () => {
  it.each([
    ['in a script', `var c={apiUser:"${certain}",apiPassword:"${password}"}`],
    ['in a minified bundle', `e.exports={env:{USERNAME:"${certain}",PASSWORD:'${password}'},x:1}`],
    ['password first', `const pass = \`${password}\`, user = '${certain}';`],
    [
      'of environment variables',
      `NEXT_PUBLIC_KLARNA_API_USERNAME=${documented}\nNEXT_PUBLIC_KLARNA_API_PASSWORD=${password}7`,
    ],
    ['joined', `const klarnaAuth = btoa("${documented}:${password}")`],
    ['in an address', `fetch("https://${certain}:${password}@api.klarna.com/payments/v1/sessions")`],
    ['in a header that is ready', `headers:{Authorization:"Basic ${btoa(`${documented}:${password}`)}"}`],
    ['in a header of two strings', `h.Authorization='Basic ' + '${btoa(`${documented}:${password}`)}'`],
    ['in JSON', JSON.stringify({ klarna: { user: documented, shared_secret: password } })],
    ['in JSON in JSON', JSON.stringify({ a: JSON.stringify({ user: certain, password }) })],
    [
      'in an attribute',
      `<div data-klarna="{&quot;user&quot;:&quot;${documented}&quot;,&quot;password&quot;:&quot;${password}&quot;}">`,
    ],
    ['in a form post', `klarna=1&username=${documented}&password=${password}1&x=2`],
  ])('%s', (_, text) => {
    const leaks = leaksIn(text);
    expect(leaks).toMatchObject([
      { kind: 'user-and-password', user: expect.stringMatching(/^(PK12|K501)•••$/) },
    ]);
    expect(JSON.stringify(leaks)).not.toContain(password.slice(0, 6));
  });

  it.each([
    ['a user name alone', `var klarna={merchant:"${certain}",theme:"dark"}`],
    ['a form without Klarna', `var c={sku:"${documented}",password:"${password}"}`],
    [
      'a password that is read elsewhere',
      `var klarna={user:"${certain}",password:process.env.KLARNA_PASSWORD}`,
    ],
    ['a password that is a variable', `var klarna={user:"${certain}",password:passwordOfShop}`],
    ['a label', `var klarna={user:"${certain}",password:"Passwort eingeben"}`],
    ['a word', `var klarna={user:"${certain}",passwordLabel:"Password"}`],
    ['a placeholder', `var klarna={user:"${certain}",password:"YOUR_PASSWORD"}`],
    ['a masked password', `var klarna={user:"${certain}",password:"************"}`],
    ['a template', `var klarna={user:"${certain}",password:"{{klarna_password}}"}`],
    ['a sample of Klarna’s', `var klarna={user:"K123456_abcd12345",password:"${password}"}`],
    ['a password far away', `var klarna={user:"${certain}"}${' '.repeat(400)}var password="${password}"`],
    [
      'a key that only looks like a user name',
      `var klarna={id:"XPK12345_0a1b2c3d4e5f",password:"${password}"}`,
    ],
  ])('is not %s', (_, text) => {
    expect(leaksIn(text)).toEqual([]);
  });
});

test('No password, and never more than half of a user name, is in what is found.', () => {
  const word = (alphabet: string, size: { minLength: number; maxLength: number }) =>
    fc.string({ unit: fc.constantFrom(...alphabet), ...size });
  fc.assert(
    fc.property(
      fc.tuple(
        fc.constantFrom('K', 'N', 'PK', 'PN', 'UG'),
        word('0123456789', { minLength: 4, maxLength: 7 }),
      ),
      word('0123456789abcdef', { minLength: 12, maxLength: 12 }),
      word('ABCdef123', { minLength: 12, maxLength: 32 }).filter((text) => /\d/.test(text)),
      ([kind, number], random, secret) => {
        const user = `${kind}${number}_${random}`;
        const leaks = leaksIn(`klarna={u:"${user}",password:"${secret}"}`);
        expect(leaks).toHaveLength(1);
        expect(JSON.stringify(leaks)).not.toContain(secret);
        expect(leaks[0]).toMatchObject({ user: `${user.slice(0, 4)}•••` });
      },
    ),
  );
  expect(['', 'a', 'ab', 'abcdefghij'].map(shortUserName)).toEqual(['•••', '•••', 'a•••', 'abcd•••']);
});

test('A text of any length with many user names ends.', () => {
  const text = `klarna ${`PK12345_0a1b2c3d4e5f password:"${password}" `.repeat(5_000)}`;
  expect(leaksIn(text)).toHaveLength(1);
});
