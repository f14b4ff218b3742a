import { createHash } from 'node:crypto';
import type { VaultCrypto } from '../../../lib/vault/vault-keys.ts';

/** The real WebCrypto. */
export const realCrypto: VaultCrypto = globalThis.crypto;

/** The real WebCrypto, which also lists the iterations of each PBKDF2 derivation that it was asked for. */
export function countingCrypto(): VaultCrypto & { readonly iterations: readonly number[] } {
  const iterations: number[] = [];
  const { subtle } = realCrypto;
  const deriveBits = (parameters: Pbkdf2Params, key: CryptoKey, length: number) => {
    if (parameters.name === 'PBKDF2') iterations.push(parameters.iterations);
    return subtle.deriveBits(parameters, key, length);
  };
  return { ...withDeriveBits(deriveBits), iterations };
}

/**
 * WebCrypto with a key derivation that costs nothing: one iteration instead of a million, and the asked-for count mixed
 * into the salt, so that another count still gives another key. Everything else is real. For tests of very many vaults.
 */
export const quickCrypto: VaultCrypto = withDeriveBits(quickDeriveBits);

type DeriveBits = (parameters: Pbkdf2Params, key: CryptoKey, length: number) => Promise<ArrayBuffer>;

function withDeriveBits(deriveBits: DeriveBits): VaultCrypto {
  return {
    getRandomValues: (array) => globalThis.crypto.getRandomValues(array),
    subtle: new Proxy(globalThis.crypto.subtle, {
      get(subtle, name) {
        if (name === 'deriveBits') return deriveBits;
        const member = Reflect.get(subtle, name);
        return typeof member === 'function' ? member.bind(subtle) : member;
      },
    }),
  };
}

function quickDeriveBits(parameters: Pbkdf2Params, key: CryptoKey, length: number): Promise<ArrayBuffer> {
  if (parameters.name !== 'PBKDF2') return globalThis.crypto.subtle.deriveBits(parameters, key, length);
  const salt = createHash('sha256')
    .update(new Uint8Array(parameters.salt as ArrayBuffer))
    .update(String(parameters.iterations))
    .digest();
  return globalThis.crypto.subtle.deriveBits({ ...parameters, salt, iterations: 1 }, key, length);
}
