import { type BasicCredential, decodeBasic } from './server/basic-auth.ts';

/** A merchant account with its one API credential. All of them are invented. */
export interface Account extends BasicCredential {
  /** One of the six API hosts. The other hosts refuse the credential. */
  host: string;
  /** Merchant id, which sessions belong to. */
  mid: string;
}

/**
 * One account per API server, and a second merchant on the EU playground whose sessions the first cannot read.
 * User names have the observed older form, `<MID>_<hex>`; the second has the documented newer form.
 */
export const sampleAccounts: readonly Account[] = [
  {
    host: 'api.playground.klarna.com',
    username: 'PK00001_51a7e0000001',
    password: 'sample-eu-playground',
    mid: 'PK00001',
  },
  {
    host: 'api.playground.klarna.com',
    username: '51a7e000-0000-4000-8000-000000000002',
    password: 'klarna_test_api_sample-not-a-key',
    mid: 'PK00002',
  },
  {
    host: 'api-na.playground.klarna.com',
    username: 'PN00001_51a7e0000003',
    password: 'sample-na-playground',
    mid: 'PN00001',
  },
  {
    host: 'api-oc.playground.klarna.com',
    username: 'PA00001_51a7e0000004',
    password: 'sample-oc-playground',
    mid: 'PA00001',
  },
  {
    host: 'api.klarna.com',
    username: 'K000001_51a7e0000005',
    password: 'sample-eu-production',
    mid: 'K000001',
  },
  {
    host: 'api-na.klarna.com',
    username: 'N000001_51a7e0000006',
    password: 'sample-na-production',
    mid: 'N000001',
  },
  {
    host: 'api-oc.klarna.com',
    username: 'A000001_51a7e0000007',
    password: 'sample-oc-production',
    mid: 'A000001',
  },
];

/** The account at `host` whose user name and password are in `authorization`. */
export function accountFor(
  accounts: readonly Account[],
  host: string,
  authorization: string | undefined,
): Account | undefined {
  const given = decodeBasic(authorization);
  if (given === null) return undefined;
  return accounts.find(
    (account) =>
      account.host === host && account.username === given.username && account.password === given.password,
  );
}
