import { createHash, randomBytes } from 'node:crypto';
import type { HashedEmail } from './model.js';

/**
 * `sha256$` and the SHA-256 of address and salt, in hexadecimal (Open Badges 3.0, IdentityHash). Written small and
 * without spaces around it: that is our rule, the standard has none.
 */
export const identityHash = (email: string, salt: string): `sha256$${string}` =>
  `sha256$${createHash('sha256')
    .update(email.trim().toLowerCase() + salt)
    .digest('hex')}`;

/** Whose credential it is, for somebody who knows the address already. */
export const hashedEmail = (email: string, salt: string): HashedEmail => ({
  type: 'IdentityObject',
  hashed: true,
  identityType: 'emailAddress',
  salt,
  identityHash: identityHash(email, salt),
});

/** 16 random bytes in hexadecimal: new for every credential, so that no two of one person can be joined. */
export const randomSalt = (): string => randomBytes(16).toString('hex');
