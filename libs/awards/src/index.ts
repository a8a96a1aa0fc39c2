export { AwardsModule, awardsFeature } from './awards.feature.js';
export { BadgeRebuild } from './badges/badge-rebuild.service.js';
export { CertificatesService } from './certificates/certificates.service.js';
export { CredentialsService, type CredentialStanding } from './credentials/credentials.service.js';
export { IssuingService } from './credentials/issuing.service.js';
export { KeyRotation } from './credentials/key-rotation.service.js';
export { RevocationService } from './credentials/revocation.service.js';
