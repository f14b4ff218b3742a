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

/** Checks of copied, edited and damaged vaults, and of when an open vault locks. */
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
    guards: 'a wrong passphrase and damage are distinguished',
    check: "if (toBase64(await deriveCheck(key, subtle)) !== check) return { kind: 'wrong-passphrase' };",
    without: '',
  },
  { ...record, guards: 'the lowest cost of a key', check: 'z.gte(iterationBounds.least), ', without: '' },
  { ...record, guards: 'the highest cost of a key', check: ', z.lte(iterationBounds.most)', without: '' },
  {
    guards: 'the cost, checked again before a key is derived',
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
    guards: 'a newer version is not changed',
    check: "if (any.data.v > vaultVersion) return { kind: 'newer', version: any.data.v };",
    without: '',
  },
  {
    guards: 'an unreadable vault is not treated as missing',
    file: 'lib/vault/recovery.ts',
    check:
      "if (vault.kind === 'inaccessible' || next.kind === 'inaccessible') return { kind: 'inaccessible' };",
    without: '',
    tests: ['vault/recovery.test.ts'],
  },
  {
    ...commit,
    guards: 'a vault is decrypted before it is written',
    check: "if (written.kind !== 'good' || !(await opens(written.vault))) throw new VaultNotWritten();",
    without: '',
  },
  {
    ...commit,
    guards: 'a written vault is read back',
    check: "if (back.kind !== 'text' || back.text !== text) throw new VaultNotWritten();",
    without: '',
  },
  {
    ...lock,
    guards: 'credentials lock when their time is over',
    check: 'open.credentials.filter(({ server }) => now < deadlines[server.environment])',
    without: 'open.credentials',
  },
  {
    ...lock,
    guards: 'the data key locks when its time is over',
    check: 'key !== undefined && now < keyDeadline(open, deadlines)',
    without: 'key !== undefined',
  },
  {
    ...lock,
    guards: 'the vault locks if the clock is set back',
    check: ' || now < deadlines.lastSeen - clockBackMs',
    without: '',
  },
  {
    ...unlock,
    guards: 'the pause after a wrong passphrase',
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
    guards: 'the minimum length of a passphrase',
    file: 'lib/vault/passphrase.ts',
    check: 'if ([...passphrase].length < shortestPassphrase)',
    without: 'if (false)',
    tests: ['vault/waiting.test.ts'],
  },
  {
    guards: 'nothing is imported into a locked vault',
    file: 'lib/vault/transfer-vault.ts',
    check:
      "if (loaded.kind === 'vault' && (await readDataKey(deps)) === undefined) return { kind: 'locked' };",
    without: '',
    tests: ['vault/transfer.test.ts'],
  },
];
