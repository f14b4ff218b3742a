import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { bitString, element, objectIdentifier, sequence, utcTime } from './der.ts';

const day = 86_400_000;
const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));

/** A key and a certificate, both as PEM text, as `node:https` takes them. */
export interface KeyAndCertificate {
  key: string;
  cert: string;
}

/**
 * Makes a self-signed certificate for `hosts` (names or IPv4 addresses), valid for 30 days from the day before `now`. It
 * is made at each start, so that the repository has no private key and no certificate that expires.
 */
export function selfSignedCertificate(hosts: readonly string[], now: Date = new Date()): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const body = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.from([0x40]), randomBytes(8)),
    ecdsaWithSha256,
    commonName('Session Inspector test simulator'),
    sequence(utcTime(new Date(now.getTime() - day)), utcTime(new Date(now.getTime() + 30 * day))),
    commonName('Session Inspector test simulator'),
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(subjectAlternativeNames(hosts))),
  );
  const certificate = sequence(body, ecdsaWithSha256, bitString(sign('sha256', body, privateKey)));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) };
}

function commonName(name: string): Buffer {
  const attribute = sequence(objectIdentifier('2.5.4.3'), element(0x0c, Buffer.from(name, 'utf8')));
  return sequence(element(0x31, attribute));
}

function subjectAlternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIP(host) === 4
      ? element(0x87, Buffer.from(host.split('.').map(Number)))
      : element(0x82, Buffer.from(host, 'latin1')),
  );
  return sequence(objectIdentifier('2.5.29.17'), element(0x04, sequence(...names)));
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
