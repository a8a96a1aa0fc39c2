import { linkedInAddress } from '../../apps/web/src/citizen/proofs/linked-in.js';

const facts = {
  name: 'Ro & orden = ægte?',
  organization: 'Københavns Kommune',
  verifyUrl: 'https://beviser.example.dk/verify/1?a=b',
  awardId: '0190c0de-0000-7000-8000-000000000000',
};

test('every field of "Add to profile" is filled in and survives the address', () => {
  const address = new URL(linkedInAddress({ ...facts, issuedAt: '2026-11-19T09:20:02.000Z' }));
  expect(address.origin + address.pathname).toBe('https://www.linkedin.com/profile/add');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: facts.name,
    organizationName: facts.organization,
    issueYear: '2026',
    issueMonth: '11',
    certUrl: facts.verifyUrl,
    certId: facts.awardId,
  });
});

test('the month is that of Copenhagen, where the last evening of a year is already the next one', () => {
  const { searchParams } = new URL(linkedInAddress({ ...facts, issuedAt: '2026-12-31T23:30:00.000Z' }));
  expect([searchParams.get('issueYear'), searchParams.get('issueMonth')]).toEqual(['2027', '1']);
});
