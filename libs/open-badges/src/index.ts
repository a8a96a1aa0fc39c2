export * from './model.js';
export { bakePng, isPng, unbakePng } from './baking/png.js';
export { bakeSvg, unbakeSvg } from './baking/svg.js';
export { NotBakeable, type Unbaked } from './baking/unbaked.js';
export {
  fetchLimits,
  GuardedFetcher,
  type Fetched,
  type FetchFailure,
  type FetchLimits,
} from './fetching/guarded-fetcher.js';
export { didDocument, didOf, issuerDocument, jwkSet, keyId, listedJwk, type ListedJwk } from './did.js';
export {
  createSigningKey,
  exportPrivateKey,
  importPrivateKey,
  isMultikey,
  type KeyKind,
  keyKinds,
  NotAKey,
  type PublicJwk,
  type PublicKey,
  publicKeyOfJwk,
  type SigningKey,
} from './keys.js';
export { signCredential, type Signable, verifyDataIntegrity } from './proofs/data-integrity.js';
export { readJwt, signJwt, verifyJwt } from './proofs/jwt.js';
export type { ProofCheck, ProofFailure, ResolvedKey, ResolveKey } from './proofs/proof-check.js';
export { TooHeavy, UndefinedWord } from './proofs/canonical.js';
export { UnknownContext } from './contexts/contexts.js';
export {
  achievementCredential,
  achievementDocument,
  type AchievementFacts,
  type AlignmentFacts,
  type CredentialFacts,
  type IssuerFacts,
  issuerProfile,
} from './credential.js';
export { hashedEmail, identityHash, randomSalt } from './hashed-email.js';
export {
  BrokenStatusList,
  decodeStatusList,
  emptyStatusList,
  encodeStatusList,
  getStatus,
  setStatus,
  statusListCredential,
  type StatusListFacts,
  statusListLength,
} from './status.js';
export type { OwnCredential, Sources } from './reading/documents.js';
export { recipientMatch, type RecipientMatch } from './reading/recipient.js';
export { brokenOff } from './reading/report.js';
export { verifyCredential, type VerifyOptions } from './reading/verify-credential.js';
export { readProof, type ProofReading, type Signed } from './reading/read-proof.js';
