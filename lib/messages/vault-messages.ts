import * as z from 'zod/mini';
import { CredentialId } from '../klarna/credential.ts';
import { VaultExport, VaultOutcome, VaultStatus } from './vault-results.ts';

const Passphrase = z.string().check(z.maxLength(2000));

/** What may be asked about remembered credentials. A passphrase comes in and never goes out; a key does neither. */
export const vaultMessages = {
  vaultStatus: {
    request: z.undefined(),
    response: VaultStatus,
  },
  rememberOnDevice: {
    request: z.strictObject({ passphrase: Passphrase }),
    response: VaultOutcome,
  },
  unlockVault: {
    request: z.strictObject({ passphrase: Passphrase }),
    response: VaultOutcome,
  },
  lockVault: {
    request: z.undefined(),
    response: z.undefined(),
  },
  changePassphrase: {
    request: z.strictObject({ current: Passphrase, next: Passphrase }),
    response: VaultOutcome,
  },
  stopRemembering: {
    request: z.undefined(),
    response: VaultOutcome,
  },
  forgetVault: {
    request: z.strictObject({ confirmation: z.literal('forget') }),
    response: VaultOutcome,
  },
  exportVault: {
    request: z.undefined(),
    response: VaultExport,
  },
  importVault: {
    request: z.strictObject({ text: z.string().check(z.maxLength(4_000_000)), passphrase: Passphrase }),
    response: VaultOutcome,
  },
  makeDefault: {
    request: z.strictObject({ id: CredentialId }),
    response: VaultOutcome,
  },
} as const;
