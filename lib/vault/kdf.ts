import { type Bytes, fromBase64, utf8 } from './base64.ts';
import { iterationBounds, type KeyDerivation } from './vault-record.ts';

/** The costs among which a new vault chooses. */
export const iterationSteps = [iterationBounds.least, 900_000, 1_200_000] as const;
/** Longest that unlocking should take on the computer that made the vault, ms. */
export const patienceMs = 500;

/**
 * The key-encrypting key of a passphrase: PBKDF2-HMAC-SHA256, 256 bits. The passphrase is put into one Unicode form
 * first, so that it does not matter on which keyboard it was typed.
 *
 * @throws RangeError where the cost is out of bounds: before anything is derived
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
 * The largest cost that this computer bears: steps are tried from the least on, until one takes longer than 500 ms.
 * The least is never gone below.
 *
 * @param derive derives a key at that cost
 * @param clock a clock that only goes forward, ms
 */
export async function calibrateIterations(
  derive: (iter: number) => Promise<unknown>,
  clock: () => number,
): Promise<number> {
  let chosen: number = iterationBounds.least;
  for (const iter of iterationSteps) {
    const startedAt = clock();
    await derive(iter);
    if (clock() - startedAt > patienceMs) break;
    chosen = iter;
  }
  return chosen;
}
