/*
 * Bytes as text that says its own alphabet (Controlled Identifiers 1.0, section 2.4): "z" for base58 as in Bitcoin,
 * "u" for base64url without padding.
 */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Keys and signatures are far shorter; decoding takes time that grows with the square of the length. */
const longestBase58 = 256;

/** Not text in the alphabet it claims. */
export class NotMultibase extends Error {}

/** Bytes as "z" and base58. */
export const toBase58 = (bytes: Uint8Array): string => {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let place = 0; place < digits.length || carry > 0; place += 1) {
      carry += (digits[place] ?? 0) * 256;
      digits[place] = carry % 58;
      carry = Math.floor(carry / 58);
    }
  }
  return `z${'1'.repeat(leading(bytes, 0))}${digits
    .reverse()
    .map((digit) => alphabet.charAt(digit))
    .join('')}`;
};

/** The bytes behind "z" and base58; throws `NotMultibase`. */
export const fromBase58 = (text: string): Uint8Array => {
  if (!text.startsWith('z') || text.length > longestBase58) throw new NotMultibase('Not base58btc.');
  const digits = [...text.slice(1)].map((letter) => alphabet.indexOf(letter));
  if (digits.includes(-1)) throw new NotMultibase('Not base58btc.');
  const bytes: number[] = [];
  for (const digit of digits) {
    let carry = digit;
    for (let place = 0; place < bytes.length || carry > 0; place += 1) {
      carry += (bytes[place] ?? 0) * 58;
      bytes[place] = carry % 256;
      carry = Math.floor(carry / 256);
    }
  }
  return Uint8Array.from([...new Array<number>(leading(digits, 0)).fill(0), ...bytes.reverse()]);
};

/** Bytes as "u" and base64url. */
export const toBase64url = (bytes: Uint8Array): string => `u${Buffer.from(bytes).toString('base64url')}`;

/** The bytes behind "u" and base64url; throws `NotMultibase`. */
export const fromBase64url = (text: string): Uint8Array => {
  if (!/^u[A-Za-z0-9_-]*$/.test(text)) throw new NotMultibase('Not base64url without padding.');
  return new Uint8Array(Buffer.from(text.slice(1), 'base64url'));
};

const leading = (values: Uint8Array | number[], value: number): number => {
  const first = values.findIndex((other) => other !== value);
  return first === -1 ? values.length : first;
};
