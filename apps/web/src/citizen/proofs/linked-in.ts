interface CertificationFacts {
  name: string;
  organization: string;
  /** When it was issued, as ISO 8601. */
  issuedAt: string;
  /** Where anybody can check it. */
  verifyUrl: string;
  awardId: string;
}

/**
 * LinkedIn's "Add to profile" with its fields filled in. Source of the parameters:
 * https://addtoprofile.linkedin.com/ ("Add to Profile" developer page). Months count from 1.
 */
export function linkedInAddress({
  name,
  organization,
  issuedAt,
  verifyUrl,
  awardId,
}: CertificationFacts): string {
  const issued = new Date(issuedAt);
  const month = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Copenhagen',
    year: 'numeric',
    month: 'numeric',
  });
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    month.formatToParts(issued).find((one) => one.type === type)?.value ?? '';
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name,
    organizationName: organization,
    issueYear: part('year'),
    issueMonth: String(Number(part('month'))),
    certUrl: verifyUrl,
    certId: awardId,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}
