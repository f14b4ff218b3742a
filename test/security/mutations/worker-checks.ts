import type { Mutation } from './mutation.ts';

const sender = { file: 'lib/worker/router.ts', tests: ['worker/sender.test.ts'] };
const router = { file: 'lib/worker/router.ts', tests: ['worker/router.test.ts'] };
const messages = { file: 'lib/messages/messages.ts', tests: ['worker/router.test.ts'] };
const wholeSender = 'sender.id === own.id && sender.origin === own.origin';

/** Who may ask the worker, and for what. */
export const workerChecks: readonly Mutation[] = [
  { ...sender, guards: 'sender id', check: wholeSender, without: 'sender.origin === own.origin' },
  { ...sender, guards: 'sender origin', check: wholeSender, without: 'sender.id === own.id' },
  {
    ...sender,
    guards: 'the whole origin, not its beginning',
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
    guards: 'names that every object has are no messages',
    check: 'Object.hasOwn(messages, type)',
    without: 'type in messages',
  },
  {
    ...router,
    guards: 'errors travel as codes',
    check: 'code: refusalOf(error)',
    without: 'code: String(error) as Refusal',
  },
  {
    ...messages,
    guards: 'no further keys in an envelope',
    check: 'export const Envelope = z.strictObject(',
    without: 'export const Envelope = z.object(',
  },
  {
    ...messages,
    guards: 'no further keys in a read: no host, no address',
    check: 'request: z.strictObject({\n      session_id: SessionIdText,\n      credentialId',
    without: 'request: z.looseObject({\n      session_id: SessionIdText,\n      credentialId',
  },
  {
    ...messages,
    guards: 'no further keys in a credential',
    check: 'z.strictObject(CredentialDraft.shape)',
    without: 'z.looseObject(CredentialDraft.shape)',
  },
  {
    guards: 'forgetting is confirmed',
    file: 'lib/messages/messages.ts',
    check: "z.literal('forget')",
    without: 'z.string()',
    tests: ['worker/router.test.ts'],
  },
  {
    guards: 'user names are masked where they are listed',
    file: 'lib/klarna/credential.ts',
    check: 'maskedUsername: maskUsername(username)',
    without: 'maskedUsername: username',
    tests: ['klarna/credential.test.ts', 'worker/client-and-router.test.ts'],
  },
];
