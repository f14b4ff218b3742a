import * as z from 'zod/mini';
import { ApiServer, Environment, Region } from './api-server.ts';

/** The input of the credential form: an API credential for one region and environment. */
export const CredentialDraft = z.object({
  label: z.string().check(z.maxLength(1000)),
  environment: Environment,
  region: Region,
  username: z.string().check(z.maxLength(10_000)),
  password: z.string().check(z.maxLength(10_000)),
});
export type CredentialDraft = z.infer<typeof CredentialDraft>;

export const CredentialId = z.string().check(z.minLength(1), z.maxLength(64));

/** An API credential in the worker. It never leaves the worker. */
export const Credential = z.object({
  id: CredentialId,
  label: z.string(),
  server: ApiServer,
  username: z.string(),
  password: z.string(),
  /** ms since the epoch */
  savedAt: z.number(),
  /** When the developer made it the default of its server, ms since the epoch. The latest one is the default. */
  preferredAt: z.optional(z.number()),
});
export type Credential = z.infer<typeof Credential>;

/** What the rest of the extension may know about a credential. */
export const CredentialSummary = z.object({
  id: CredentialId,
  label: z.string(),
  server: ApiServer,
  /** The user name's first characters, then dots. Empty for an API key without one. */
  maskedUsername: z.string(),
  savedAt: z.number(),
  /** Used if several credentials match the server of the token. */
  isDefault: z.optional(z.boolean()),
  /** Remembered on this device, and locked. Its user name is not known either. */
  locked: z.optional(z.boolean()),
});
export type CredentialSummary = z.infer<typeof CredentialSummary>;

export type CredentialField = keyof CredentialDraft;

/** Why a draft is refused: the field, and what is wrong with it. `describeCredentialProblem` describes what to change. */
export const CredentialProblem = z.object({
  field: z.enum(['label', 'environment', 'region', 'username', 'password']),
  why: z.enum([
    'no-name',
    'long-name',
    'no-user-name',
    'colon',
    'key-as-user-name',
    'no-password',
    'cut-key',
    'live-key',
    'test-key',
    'client-id',
    'space-before',
    'space-after',
    'invisible',
    'too-long',
    /** The value does not have the type of the field. */
    'invalid',
  ]),
});
export type CredentialProblem = z.infer<typeof CredentialProblem>;

export function summarize(credential: Credential): CredentialSummary {
  const { id, label, server, username, savedAt } = credential;
  return { id, label, server, maskedUsername: maskUsername(username), savedAt };
}

/** Enough to recognize a user name: the part before `_` or `-`, at most four characters and at most half. */
export function maskUsername(username: string): string {
  if (username === '') return '';
  const [head = ''] = username.split(/[_-]/);
  return `${head.slice(0, Math.min(4, Math.floor(username.length / 2)))}••••`;
}

/**
 * The value of the `Authorization` header: `Basic base64(UTF-8 of username:password)`. Without a user name, the API key
 * follows `Basic` unchanged, as on Klarna's page about authentication.
 */
export function authorizationHeader({
  username,
  password,
}: Pick<Credential, 'username' | 'password'>): string {
  if (username === '') return `Basic ${password}`;
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
