import { type Bytes, fromBase64, utf8 } from './base64.ts';
import { iterationBounds, type KeyDerivation } from './vault-record.ts';

/** The iteration counts that a new vault can use. */
const iterationSteps = [iterationBounds.least, 900_000, 1_200_000] as const;
/** The longest time that unlocking should take on the computer that created the vault, ms. */
const longestUnlockMs = 500;

/**
 * Derives the key-encrypting key of a passphrase: PBKDF2-HMAC-SHA256, 256 bits. The passphrase is normalized (NFKC), so
 * that it does not depend on the keyboard.
 *
 * @throws RangeError if the iteration count is out of bounds, before anything is derived
 */
export async function deriveKek(
  passphrase: string,
  { iter, salt }: KeyDerivation,
  subtle: SubtleCrypto,
): Promise<Bytes> {
  const saltBytes = fromBase64(salt);
  if (saltBytes === undefined || !(iter >= iterationBounds.least && iter <= iterationBounds.most)) {
    throw new RangeError('The key derivation is out of bounds.');
  }
  const typed = await subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: saltBytes, iterations: iter },
    typed,
    256,
  );
  return new Uint8Array(bits);
}

/**
 * The largest iteration count that this computer derives within 500 ms, but at least the smallest step.
 *
 * @param derive derives a key with this iteration count
 * @param clock a monotonic clock, ms
 */
export async function calibrateIterations(
  derive: (iter: number) => Promise<unknown>,
  clock: () => number,
): Promise<number> {
  let chosen: number = iterationBounds.least;
  for (const iter of iterationSteps) {
    const startedAt = clock();
    await derive(iter);
    if (clock() - startedAt > longestUnlockMs) break;
    chosen = iter;
  }
  return chosen;
}
