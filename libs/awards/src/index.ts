export { AwardsModule, awardsFeature } from './awards.feature.js';
export { BadgeRebuild } from './badges/badge-rebuild.service.js';
export { CertificatesService } from './certificates/certificates.service.js';
export { CredentialsService, type CredentialStanding } from './credentials/credentials.service.js';
