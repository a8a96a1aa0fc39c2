import { gzipSync } from 'node:zlib';
import { BitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list';
import {
  BrokenStatusList,
  decodeStatusList,
  emptyStatusList,
  encodeStatusList,
  getStatus,
  setStatus,
  signCredential,
  statusListCredential,
  statusListLength,
  verifyDataIntegrity,
} from '@mikrosprint/open-badges';
import { created, ed25519, host, issuerId, listed } from './examples.js';
import { holdsIndependently } from './independent.js';

describe('a list of what no longer holds', () => {
  it('sets and clears one place and no other', () => {
    const bits = emptyStatusList();
    expect(bits.length * 8).toBe(statusListLength);
    for (const index of [0, 7, 8, 4711, statusListLength - 1]) {
      setStatus(bits, index, true);
      expect(getStatus(bits, index)).toBe(true);
    }
    setStatus(bits, 7, true);
    setStatus(bits, 8, false);
    const set = Array.from({ length: statusListLength }, (_, index) => index).filter((index) =>
      getStatus(bits, index),
    );
    expect(set).toEqual([0, 7, 4711, statusListLength - 1]);
    // Bit 0 is the leftmost of the first byte.
    expect(bits[0]).toBe(0b1000_0001);
  });

  it.each([-1, 0.5, statusListLength, Number.NaN])('has no place %s', (index) => {
    const bits = emptyStatusList();
    expect(() => getStatus(bits, index)).toThrow(RangeError);
    expect(() => setStatus(bits, index, true)).toThrow(RangeError);
  });

  it('is packed so that another library reads it, and reads what that one packed', async () => {
    const bits = emptyStatusList();
    setStatus(bits, 4711, true);
    const theirs = await BitstringStatusList.decode({ encodedList: encodeStatusList(bits) });
    expect([theirs.getStatus(4711), theirs.getStatus(4712), theirs.length]).toEqual([
      true,
      false,
      statusListLength,
    ]);
    theirs.setStatus(9, true);
    const ours = decodeStatusList(await theirs.encode());
    expect([getStatus(ours, 9), getStatus(ours, 4711), getStatus(ours, 10)]).toEqual([true, true, false]);
  });

  it('is refused when it is no list, too short, cut off or a bomb', () => {
    const packed = (bytes: number): string => `u${gzipSync(Buffer.alloc(bytes)).toString('base64url')}`;
    expect(decodeStatusList(packed(statusListLength / 8))).toHaveLength(statusListLength / 8);
    const whole = encodeStatusList(emptyStatusList());
    for (const bad of [
      '',
      'u',
      'zabc',
      whole.slice(1),
      whole.slice(0, 40),
      'u****',
      packed(100),
      packed(200_000_000),
    ]) {
      expect(() => decodeStatusList(bad)).toThrow(BrokenStatusList);
    }
  });
});

describe('the list as a credential', () => {
  it('is signed like every other', async () => {
    const bits = emptyStatusList();
    setStatus(bits, 4711, true);
    const id = `${host}/ob/status/1`;
    const unsigned = statusListCredential({ id, issuerId, bits, validFrom: created, ttlSeconds: 60 });
    expect(unsigned).toMatchObject({
      id,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: issuerId,
      validFrom: '2026-11-20T10:00:00Z',
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', ttl: 60_000 },
    });
    const signed = await signCredential(unsigned, ed25519, created);
    expect(await verifyDataIntegrity(signed, listed([ed25519]))).toMatchObject({ ok: true });
    expect(await holdsIndependently(signed)).toBe(true);
    const emptied = { ...unsigned.credentialSubject, encodedList: encodeStatusList(emptyStatusList()) };
    const check = await verifyDataIntegrity({ ...signed, credentialSubject: emptied }, listed([ed25519]));
    expect(check).toMatchObject({ reason: 'altered' });
  });
});
