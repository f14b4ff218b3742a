import { describe, expect, test } from 'vitest';
import type { CredentialDraft } from '../../../lib/klarna/credential.ts';
import { credentialProblems } from '../../../lib/klarna/credential-problems.ts';
import { describeCredentialProblem } from '../../../lib/klarna/describe-credential-problem.ts';
import { rendered } from '../language/rendered.ts';

const sampleDraft: CredentialDraft = {
  label: 'Sample shop',
  environment: 'playground',
  region: 'eu',
  username: 'PK00000_sample',
  password: 'sample-password',
};

const problemsOf = (changes: Partial<CredentialDraft>) =>
  credentialProblems({ ...sampleDraft, ...changes }).map((problem) => ({
    field: problem.field,
    message: rendered(describeCredentialProblem(problem)),
  }));
const testKey = 'klarna_test_api_sample';
const liveKey = 'klarna_live_api_sample';

describe('a credential that is refused', () => {
  const refusals: [string, Partial<CredentialDraft>, keyof CredentialDraft, RegExp][] = [
    ['without a name', { label: '' }, 'label', /name/],
    ['named with spaces', { label: ' \t ' }, 'label', /name/],
    ['with a name of 61 characters', { label: 'x'.repeat(61) }, 'label', /60/],
    ['without a user name', { username: '' }, 'username', /only with an API key/],
    ['with a space before the user name', { username: ' PK00000_sample' }, 'username', /at the start/],
    ['with a space after the user name', { username: 'PK00000_sample ' }, 'username', /at the end/],
    ['with a line break after the user name', { username: 'PK00000_sample\n' }, 'username', /at the end/],
    ['with a space that does not break', { username: '\u00a0PK00000_sample' }, 'username', /at the start/],
    ['with a tab inside the user name', { username: 'PK00000\tsample' }, 'username', /invisible/],
    ['with a zero byte in the user name', { username: 'PK00000\0sample' }, 'username', /invisible/],
    [
      'with a zero-width space in the user name',
      { username: 'PK00000\u200b_sample' },
      'username',
      /invisible/,
    ],
    [
      'with a text direction mark in the user name',
      { username: '\u202ePK00000_sample' },
      'username',
      /invisible/,
    ],
    ['with a colon in the user name', { username: 'PK00000_sample:sample' }, 'username', /colon/],
    ['with 1,025 characters of user name', { username: 'x'.repeat(1025) }, 'username', /1,024/],
    ['with a key in the place of the user name', { username: testKey }, 'username', /as the password/],
    ['with a client id for a user name', { username: 'klarna_test_client_sample' }, 'username', /public/],
    ['without a password', { password: '' }, 'password', /Enter/],
    ['with a space before the password', { password: ' sample' }, 'password', /at the start/],
    ['with a line break after the password', { password: 'sample\r\n' }, 'password', /at the end/],
    ['with a control character in the password', { password: 'sam\u007fple' }, 'password', /invisible/],
    ['with a soft hyphen in the password', { password: 'sam\u00adple' }, 'password', /invisible/],
    ['with 1,025 characters of password', { password: 'x'.repeat(1025) }, 'password', /1,024/],
    ['with a client id for a password', { password: 'klarna_live_client_sample' }, 'password', /public/],
    ['with a live key for playground', { password: liveKey }, 'password', /live key/],
    [
      'with a test key for production',
      { password: testKey, environment: 'production' },
      'password',
      /test key/,
    ],
    ['with a key that was cut with dots', { password: 'klarna_test_api_sam…' }, 'password', /incomplete/],
    ['with a space inside the key', { password: 'klarna_test_api_sam ple' }, 'password', /incomplete/],
  ];

  test.each(refusals)('%s has a problem with the field and what to change', (_, changes, field, message) => {
    expect(problemsOf(changes)).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  test('has all wrong fields at once', () => {
    expect(problemsOf({ label: '', username: '', password: '' }).map(({ field }) => field)).toEqual([
      'label',
      'username',
      'password',
    ]);
  });

  test.each([
    ['a live key without a user name', { username: '', password: liveKey }],
    ['a live key with a user name', { password: liveKey }],
  ])('says so of %s for playground', (_, changes) => {
    expect(problemsOf(changes).map(({ field }) => field)).toEqual(['password']);
  });

  test('never contains the password', () => {
    for (const [, changes] of refusals) {
      const { password = sampleDraft.password } = changes;
      if (password === '') continue;
      expect(JSON.stringify(problemsOf(changes))).not.toContain(password.trim());
    }
  });
});

describe('a credential that is accepted', () => {
  test.each<[string, Partial<CredentialDraft>]>([
    ['a legacy pair', { username: 'K123456_abcd12345', environment: 'production' }],
    ['a legacy pair of the playground', { username: 'PK00000_0123456789ab' }],
    ['a legacy pair of an unusual prefix', { username: 'UG000000_0123456789ab', region: 'na' }],
    ['a UUID and a test key', { username: '5a3b1e00-0000-4000-8000-000000000001', password: testKey }],
    [
      'a UUID and a live key for production',
      { username: '5a3b1e00-0000-4000-8000-000000000001', password: liveKey, environment: 'production' },
    ],
    ['a test key alone', { username: '', password: testKey }],
    ['a live key alone for production', { username: '', password: liveKey, environment: 'production' }],
    ['a key with every character of base64', { username: '', password: `${testKey}+/-_=,` }],
    ['a password with a colon', { password: 'sample:password' }],
    ['a password with a space inside', { password: 'sample password' }],
    ['a password outside ASCII', { password: 'sömple-🔑' }],
    ['1,024 characters of password', { password: 'x'.repeat(1024) }],
    ['a name of 60 characters', { label: 'x'.repeat(60) }],
    ['Oceania', { region: 'oc' }],
  ])('%s has no problem', (_, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });
});
