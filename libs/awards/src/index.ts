export { AwardsModule, awardsFeature } from './awards.feature.js';
export { CertificatesService } from './certificates/certificates.service.js';
