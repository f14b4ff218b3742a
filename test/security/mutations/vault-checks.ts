import type { Mutation } from './mutation.ts';

const keys = { file: 'lib/vault/vault-keys.ts', tests: ['vault/vault-keys.test.ts'] };
const text = { file: 'lib/vault/vault-text.ts', tests: ['vault/vault-text.test.ts'] };
const record = { file: 'lib/vault/vault-record.ts', tests: ['vault/vault-text.test.ts'] };
const commit = {
  file: 'lib/vault/vault-storage.ts',
  tests: ['vault/damage.test.ts', 'vault/refusals.test.ts'],
};
const lock = { file: 'lib/vault/auto-lock.ts', tests: ['vault/waiting.test.ts'] };
const unlock = { file: 'lib/vault/unlock-vault.ts', tests: ['vault/remembering.test.ts'] };

/** What a copied, edited or damaged vault can do, and when an open one closes. */
export const vaultChecks: readonly Mutation[] = [
  {
    guards: 'a record is bound to its name, environment and region',
    file: 'lib/vault/vault-items.ts',
    check: 'canonicalJson({ v: vaultVersion, id, env, region, label, updatedAt })',
    without: 'canonicalJson({ v: vaultVersion, updatedAt })',
    tests: ['vault/vault-keys.test.ts'],
  },
  {
    ...keys,
    guards: 'the header is authenticated',
    check: 'canonicalJson({ v: vaultVersion, kek })',
    without: 'canonicalJson({ v: vaultVersion })',
  },
  {
    ...keys,
    guards: 'a wrong passphrase is told from damage',
    check: "if (toBase64(await deriveCheck(key, subtle)) !== check) return { kind: 'wrong-passphrase' };",
    without: '',
  },
  { ...record, guards: 'the least cost of a key', check: 'z.gte(iterationBounds.least), ', without: '' },
  { ...record, guards: 'the most cost of a key', check: ', z.lte(iterationBounds.most)', without: '' },
  {
    guards: 'the cost, once more before a key is derived',
    file: 'lib/vault/kdf.ts',
    check: '!(iter >= iterationBounds.least && iter <= iterationBounds.most)',
    without: 'false',
    tests: ['vault/edges.test.ts'],
  },
  {
    ...text,
    guards: 'the checksum',
    check: "if (sum !== (await checksum(rest, subtle))) return { kind: 'damaged' };",
    without: '',
  },
  {
    ...text,
    guards: 'a newer version is left alone',
    check: "if (any.data.v > vaultVersion) return { kind: 'newer', version: any.data.v };",
    without: '',
  },
  {
    guards: 'what cannot be read is not missing',
    file: 'lib/vault/recovery.ts',
    check:
      "if (vault.kind === 'inaccessible' || next.kind === 'inaccessible') return { kind: 'inaccessible' };",
    without: '',
    tests: ['vault/recovery.test.ts'],
  },
  {
    ...commit,
    guards: 'a vault is opened before it is written',
    check: "if (written.kind !== 'good' || !(await opens(written.vault))) throw new VaultNotWritten();",
    without: '',
  },
  {
    ...commit,
    guards: 'what was written is read back',
    check: "if (back.kind !== 'text' || back.text !== text) throw new VaultNotWritten();",
    without: '',
  },
  {
    ...lock,
    guards: 'credentials lock at their time',
    check: 'open.credentials.filter(({ server }) => now < deadlines[server.environment])',
    without: 'open.credentials',
  },
  {
    ...lock,
    guards: 'the data key locks at its time',
    check: 'key !== undefined && now < keyDeadline(open, deadlines)',
    without: 'key !== undefined',
  },
  {
    ...lock,
    guards: 'a clock that was set back locks',
    check: ' || now < deadlines.lastSeen - clockBackMs',
    without: '',
  },
  {
    ...unlock,
    guards: 'the wait after a wrong passphrase',
    check: "if (waitMs > 0) return { kind: 'too-soon', waitMs };",
    without: '',
  },
  {
    ...unlock,
    guards: 'an attempt is counted before it is made',
    check: 'await attempts.set(countAttempt(before, now()));\n  const opened',
    without: 'const opened',
  },
  {
    guards: 'the length of a passphrase',
    file: 'lib/vault/passphrase.ts',
    check: 'if ([...passphrase].length < shortestPassphrase)',
    without: 'if (false)',
    tests: ['vault/waiting.test.ts'],
  },
  {
    guards: 'nothing is imported into what is locked',
    file: 'lib/vault/transfer-vault.ts',
    check:
      "if (loaded.kind === 'vault' && (await readDataKey(deps)) === undefined) return { kind: 'locked' };",
    without: '',
    tests: ['vault/transfer.test.ts'],
  },
];
