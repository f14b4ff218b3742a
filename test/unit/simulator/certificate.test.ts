import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../../simulator/server/certificate.ts';
import { element, objectIdentifier } from '../../simulator/server/der.ts';

describe('self-signed certificate', () => {
  const made = new X509Certificate(
    selfSignedCertificate(['shop.example', 'api.klarna.com', '127.0.0.1']).cert,
  );

  test('is signed by its own key', () => {
    expect(made.verify(made.publicKey)).toBe(true);
  });

  test('has the hosts that it was made for and no others', () => {
    expect(made.checkHost('shop.example')).toBe('shop.example');
    expect(made.checkHost('api.klarna.com')).toBe('api.klarna.com');
    expect(made.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(made.checkHost('other.example')).toBeUndefined();
  });

  test('is valid today and ends within a month', () => {
    const day = 86_400_000;
    expect(Date.parse(made.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(made.validTo)).toBeGreaterThan(Date.now() + 28 * day);
    expect(Date.parse(made.validTo)).toBeLessThan(Date.now() + 31 * day);
  });

  test('is different each time', () => {
    expect(selfSignedCertificate(['shop.example']).key).not.toBe(selfSignedCertificate(['shop.example']).key);
  });
});

describe('DER', () => {
  test('writes long lengths in the long form', () => {
    expect(element(0x04, Buffer.alloc(300)).subarray(0, 4)).toEqual(Buffer.from([0x04, 0x82, 0x01, 0x2c]));
  });

  test('writes object identifiers in base 128', () => {
    // rsaEncryption, the common textbook example.
    expect(objectIdentifier('1.2.840.113549.1.1.1').toString('hex')).toBe('06092a864886f70d010101');
  });
});
