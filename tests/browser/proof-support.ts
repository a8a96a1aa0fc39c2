// Proofs of a person in the demo who has finished a sprint: waiting until they are signed, and their files as bytes.
import type { AwardsView, CertificateView, CredentialFormat } from '@mikrosprint/contracts';
import { eventually } from '../support/eventually.js';
import type { TestEnvironment } from '../support/environment.js';

/** Peter Mikkelsen: every level and the exam of the first sprint. */
export const graduate = 'borger-01@demo.mikrosprint.test';

/** The awards of the graduate with a name on the paper, once every signature and every paper is made. */
export async function signedAwards(environment: TestEnvironment): Promise<AwardsView> {
  const person = environment.signedIn(graduate);
  const ready = () =>
    eventually(async () => {
      const awards = await person.expect(person.get<AwardsView>('/api/me/awards'));
      const papers = awards.certificates.filter(({ pdfReady, proof }) => pdfReady && proof.ready);
      const badges = awards.badges.filter(({ proof }) => proof !== null);
      return papers.length > 0 && badges.every(({ proof }) => proof?.ready) ? awards : null;
    }, 60_000);
  for (const { certificateId } of (await ready()).certificates) {
    const name = { holderName: 'Peter Mikkelsen' };
    await person.expect(person.put(`/api/me/certificates/${certificateId}/name`, name));
  }
  return ready();
}

export async function signedCertificate(environment: TestEnvironment): Promise<CertificateView> {
  const [certificate] = (await signedAwards(environment)).certificates;
  if (!certificate) throw new Error('The graduate has no certificate.');
  return certificate;
}

/** A file of an award, as its holder downloads it. */
export async function proofFile(
  environment: TestEnvironment,
  awardId: string,
  format: CredentialFormat,
): Promise<Buffer> {
  const token = await environment.signedIn(graduate).accessToken();
  const answer = await fetch(`${environment.baseUrl}/api/me/awards/${awardId}/files/${format}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`The file answered ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}
