import type { Preferences } from '@mikrosprint/contracts';
import { demoCaseworker, demoDomain, otherDemoCaseworker, type DemoPerson } from '../demo-people.js';

/** The third unit, which only the story has. */
export const storyUnit = { id: '0190c0de-0000-7000-8000-000000000004', name: 'Center Amager' };

const person = (account: string, displayName: string, role: DemoPerson['role']): DemoPerson => ({
  ...{ account, displayName, role },
  email: `${account}@${demoDomain}`,
  oneClick: false,
});

export const storyCaseworker = person('caseworker-3', 'Katrine Vang', 'caseworker');
/** Leads the third unit and no other: beside the lead of all and the coordinator of two. */
export const storyLead = person('lead-amager', 'Henrik Storm', 'lead');

export interface StoryCitizen extends DemoPerson {
  /** The account of who follows them. */
  caseworker: string;
  preferences: Partial<Preferences>;
}

/** Name and, after a comma, the Danish name of the job they aim at. */
const citizens = (caseworker: DemoPerson, prefix: string, first: number, lines: string): StoryCitizen[] =>
  lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [name = '', goalJob] = line.trim().split(', ');
      const account = `${prefix}-${String(first + index).padStart(prefix === 'borger' ? 2 : 1, '0')}`;
      return {
        ...person(account, name, 'citizen'),
        caseworker: caseworker.account,
        preferences: goalJob === undefined ? {} : { goalJob },
      };
    });

/** Thirty-six more citizens over three units. Every name is invented. */
export const storyCitizens: readonly StoryCitizen[] = [
  ...citizens(
    demoCaseworker,
    'borger',
    12,
    `
    Ahmed Karimi, Kontorassistent
    Birthe Skovgaard, Receptionist
    Oleksandra Bondar, Hotelreceptionist
    Kasper Lund Iversen, Lagermedarbejder
    Fatuma Abdi
    Jesper Damgaard, Butiksassistent
    Zeynep Aydın, Receptionist
    Lene Riis
    Rahul Mehta, Kontorassistent
    Pernille Toft, Administrativ medarbejder
    Mohamed Saleh, Natportier
    Inger Marie Juhl
    Tomasz Wiśniewski, Lagermedarbejder
    Sara Haugaard, Kontorassistent
    Viktor Melnyk
    Charlotte Bay, Bookingmedarbejder`,
  ),
  ...citizens(
    otherDemoCaseworker,
    'valby',
    4,
    `
    Nina Kragh, Butiksassistent
    Hassan Jama
    Ulla Frandsen, Kontorassistent
    Ewa Nowak, Hotelreceptionist
    Mads Elkjær
    Leyla Demir, Receptionist
    Erik Thorsen
    Thi Mai Nguyen, Lagermedarbejder
    Rikke Bisgaard
    Omar Farah, Butiksassistent`,
  ),
  ...citizens(
    storyCaseworker,
    'amager',
    1,
    `
    Ellen Vinther, Kontorassistent
    Adnan Begović
    Lis Korsgaard, Receptionist
    Iryna Shevchenko, Hotelreceptionist
    Frederik Agger
    Nasrin Ahmadi, Butiksassistent
    Poul Erik Dam
    Maja Lassen, Administrativ medarbejder
    Samuel Okafor, Lagermedarbejder
    Anne-Lise Buhl`,
  ),
];

/** Where those of the story hold their role; null is everywhere, and for citizens. */
export function storyUnitOf({ account }: DemoPerson): string | null {
  return account === storyCaseworker.account || account === storyLead.account ? storyUnit.id : null;
}
