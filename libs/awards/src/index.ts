export { AwardsModule, awardsFeature } from './awards.feature.js';
export { CertificatesService } from './certificates.service.js';
