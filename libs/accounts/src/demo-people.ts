import type { Role } from '@mikrosprint/contracts';

/** Everybody may know it: demo people exist only where demo mode was asked for. */
export const demoPassword = 'demo-mikrosprint';
const domain = 'demo.mikrosprint.test';

export interface DemoPerson {
  /** What stands before the @, and the name of the one-click sign-in. */
  account: string;
  email: string;
  displayName: string;
  role: Role;
  /** Only roles that have pages of their own are offered with one press. */
  oneClick: boolean;
}

/** The unit that the demo staff belong to. */
export const demoUnit = { id: '0190c0de-0000-7000-8000-000000000001', name: 'Center Nørrebro' };

/** The organisation that the demo provider writes courses for. */
export const demoOrganisation = { id: '0190c0de-0000-7000-8000-000000000002', name: 'Havnens Kursushus' };

const person = (account: string, displayName: string, role: Role, oneClick = false): DemoPerson => ({
  account,
  email: `${account}@${domain}`,
  displayName,
  role,
  oneClick,
});

/** The new citizen who has played nothing yet. */
export const demoCitizen = person('citizen', 'Samira Rahimi', 'citizen', true);
export const demoCaseworker = person('caseworker', 'Mette Holm', 'caseworker', true);

/** Eleven others in the same caseload, each with a history of their own. */
export const otherDemoCitizens: readonly DemoPerson[] = [
  'Peter Mikkelsen',
  'Hanne Dalgaard',
  'Yusuf Özdemir',
  'Kirsten Bech',
  'Maria Kowalska',
  'Thomas Friis',
  'Nadia Chaudhry',
  'Bo Lindegaard',
  'Grethe Winther',
  'Ibrahim Hassan',
  'Louise Nørgaard',
].map((name, index) => person(`borger-${String(index + 1).padStart(2, '0')}`, name, 'citizen'));

/** Who has let the caseworker know of a wish for support: Louise Nørgaard, in the middle of a level. */
export const demoCitizenWithWish = `borger-11@${domain}`;

const others: readonly DemoPerson[] = [
  person('provider', 'Jonas Kruse', 'provider'),
  person('lead', 'Birgitte Lund', 'lead'),
  person('admin', 'Søren Vestergaard', 'admin'),
  person('mentor', 'Fatima Yilmaz', 'mentor'),
  person('employer', 'Claus Bagger', 'employer'),
];

export const demoPeople: readonly DemoPerson[] = [
  demoCitizen,
  demoCaseworker,
  ...others,
  ...otherDemoCitizens,
];

const demoStaff: readonly Role[] = ['caseworker', 'lead', 'mentor', 'admin'];

/** Where the demo people of a role belong; null for those who belong to no unit. */
export function demoUnitOf(role: Role): string | null {
  if (role === 'provider') return demoOrganisation.id;
  return demoStaff.includes(role) ? demoUnit.id : null;
}
