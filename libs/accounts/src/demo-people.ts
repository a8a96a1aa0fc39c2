import type { Role } from '@mikrosprint/contracts';

/** Everybody may know it: demo people exist only where demo mode was asked for. */
export const demoPassword = 'demo-mikrosprint';
export const demoDomain = 'demo.mikrosprint.test';

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

/** Beside it: where the demo coordinator also belongs, and a second caseworker works. */
export const otherDemoUnit = { id: '0190c0de-0000-7000-8000-000000000003', name: 'Center Valby' };

/** The organisation that the demo provider writes courses for. */
export const demoOrganisation = { id: '0190c0de-0000-7000-8000-000000000002', name: 'Havnens Kursushus' };

const person = (account: string, displayName: string, role: Role, oneClick = false): DemoPerson => ({
  account,
  email: `${account}@${demoDomain}`,
  displayName,
  role,
  oneClick,
});

/** The new citizen who has played nothing yet. */
export const demoCitizen = person('citizen', 'Samira Rahimi', 'citizen', true);
export const demoCaseworker = person('caseworker', 'Mette Holm', 'caseworker', true);

/** Follows a few citizens in the other unit, and can take over from Mette Holm: she belongs to both. */
export const otherDemoCaseworker = person('caseworker-2', 'Anders Kjær', 'caseworker');

/** Whom Anders Kjær follows. */
export const citizensInValby: readonly DemoPerson[] = ['Aisha Warsame', 'Jens Overgaard', 'Dilan Kaya'].map(
  (name, index) => person(`valby-${index + 1}`, name, 'citizen'),
);

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
export const demoCitizenWithWish = `borger-11@${demoDomain}`;

const others: readonly DemoPerson[] = [
  person('provider', 'Jonas Kruse', 'provider'),
  otherDemoCaseworker,
  person('coordinator', 'Lone Ravn', 'coordinator'),
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
  ...citizensInValby,
];

/** Where the demo people hold their role; null is everywhere, and for those who belong to no unit. */
export function demoUnitsOf({ account, role }: DemoPerson): (string | null)[] {
  if (role === 'provider') return [demoOrganisation.id];
  if (account === otherDemoCaseworker.account || role === 'coordinator')
    return [otherDemoUnit.id, demoUnit.id];
  return role === 'caseworker' || role === 'mentor' ? [demoUnit.id] : [null];
}
