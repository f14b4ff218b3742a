import type { Mutation } from './mutation.ts';

const sender = { file: 'lib/worker/router.ts', tests: ['worker/sender.test.ts'] };
const router = { file: 'lib/worker/router.ts', tests: ['worker/router.test.ts'] };
const messages = { file: 'lib/messages/messages.ts', tests: ['worker/router.test.ts'] };
const wholeSender = 'sender.id === own.id && sender.origin === own.origin';

/** Checks of who may send messages to the worker, and which ones. */
export const workerChecks: readonly Mutation[] = [
  { ...sender, guards: 'the sender’s id', check: wholeSender, without: 'sender.origin === own.origin' },
  { ...sender, guards: 'the sender’s origin', check: wholeSender, without: 'sender.id === own.id' },
  {
    ...sender,
    guards: 'the whole origin is compared, not only its beginning',
    check: 'sender.origin === own.origin',
    without: 'String(sender.origin).startsWith(own.origin)',
  },
  {
    ...router,
    guards: 'only pages of this extension',
    check: 'if (!isOwnPage(sender)) return undefined;',
    without: '',
  },
  {
    ...router,
    guards: 'requests are parsed',
    check: "if (!parsed.success) return { ok: false, code: 'invalid-request' };",
    without: '',
  },
  {
    ...router,
    guards: 'names that every object has are not messages',
    check: 'Object.hasOwn(messages, type)',
    without: 'type in messages',
  },
  {
    ...router,
    guards: 'errors are returned as codes',
    check: 'code: refusalOf(error)',
    without: 'code: String(error) as Refusal',
  },
  {
    ...messages,
    guards: 'an envelope has no further keys',
    check: 'export const Envelope = z.strictObject(',
    without: 'export const Envelope = z.object(',
  },
  {
    ...messages,
    guards: 'a read has no further keys, such as a host or an address',
    check: 'request: z.strictObject({\n      session_id: SessionIdText,\n      credentialId',
    without: 'request: z.looseObject({\n      session_id: SessionIdText,\n      credentialId',
  },
  {
    ...messages,
    guards: 'a credential has no further keys',
    check: 'z.strictObject(CredentialDraft.shape)',
    without: 'z.looseObject(CredentialDraft.shape)',
  },
  {
    guards: 'forgetting the credentials is confirmed',
    file: 'lib/messages/messages.ts',
    check: "z.literal('forget')",
    without: 'z.string()',
    tests: ['worker/router.test.ts'],
  },
  {
    guards: 'user names are masked in lists',
    file: 'lib/klarna/credential.ts',
    check: 'maskedUsername: maskUsername(username)',
    without: 'maskedUsername: username',
    tests: ['klarna/credential.test.ts', 'worker/client-and-router.test.ts'],
  },
];
