import type { Locale } from '@mikrosprint/curriculum';
import type { CertificateRow } from '../certificate.entity.js';

export async function drawCertificate(
  _certificate: CertificateRow,
  _options: { locale: Locale; verifyUrl: string },
): Promise<Buffer> {
  throw new Error('drawn in the next commit');
}
