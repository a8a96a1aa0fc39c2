import type { Locale, LocalizedText } from '@mikrosprint/curriculum';

/** A competence of a framework, as sprints name it. */
export interface Competence {
  framework: string;
  code: string;
  name: LocalizedText;
  /** The ESCO concept of the same thing. */
  esco?: string | undefined;
}

/** Where DigComp 3.0 is published; it gives its competences no addresses of their own. */
export const digCompUrl = 'https://publications.jrc.ec.europa.eu/repository/handle/JRC144121';

const escoSkill = 'http://data.europa.eu/esco/skill/';

/** The English names of the ESCO concepts that belong to DigComp's competences (digCompSkillsCollection, ESCO 1.1.1). */
const escoNames: Readonly<Record<string, string>> = {
  'e439742d-558d-4f52-885e-afdc740b48cf': 'browse, search and filter data, information and digital content',
  '1d6c7de4-350e-4868-a47b-333b4b0d9650': 'evaluate data, information and digital content',
  '4d97e3c3-f335-47cc-a4ee-0d779fd42222': 'manage data, information and digital content',
  'a12057b4-6d11-4a12-ab8e-15a028ef0a6d': 'interact through digital technologies',
  '40001d93-8937-4859-89d5-2dca53290ff4': 'share through digital technologies',
  '16a00c69-9c74-4c37-96d7-6301d285e5ce': 'engage in citizenship through digital technologies',
  '2b34a99f-9813-4c91-9509-b6b9b8c3132e': 'collaborate through digital technologies',
  '97c1895a-a890-47da-abfc-79dc272add2e': 'use online conventions of netiquette',
  'bc0b0b5d-f6be-405a-b224-b6902a4dbe97': 'manage digital identity',
  '5fd5c985-eaaa-47aa-8314-62359c54505a': 'develop digital content',
  '5af49836-2269-46d9-87b9-0d3140c6c22e': 'integrate and re-elaborate digital content',
  'a91732ce-988e-4105-9570-f425c6ffdc82': 'copyright and licenses related to digital content',
  '21d2f96d-35f7-4e3f-9745-c533d2dd6e97': 'computer programming',
  'df329d70-87b0-466b-a214-3431f36e2a5e': 'protect ICT devices',
  '33a82b83-c838-4889-ae62-fae1317481eb': 'protect personal data and privacy',
  'd1ed5b3a-cab5-4c5d-baf8-0214998b58fb': 'protect health and well-being while using digital technologies',
  'c4ba12d1-4698-42fa-8abb-789462ea2586':
    'protect the environment from the impact of the digital technologies',
  '14832d87-2f2f-4895-b290-e4760ebae42a': 'solve technical problems',
  '42fcf80d-7b45-40f3-bd2f-5411c4c0dfa0': 'identify technological needs',
  '1a4cc54f-1e53-442b-a6d2-1682dc8ef8f9': 'creatively use digital technologies',
  '238343b1-7b51-42b3-a9ed-cf24d3a236e7': 'identify digital competence gaps',
};

/** What ESCO calls a concept, in English; for one we do not know, the name that the sprint gives the competence. */
export function escoName({ esco, name }: Competence, locale: Locale): string {
  const id = esco?.startsWith(escoSkill) ? esco.slice(escoSkill.length) : '';
  return escoNames[id] ?? name[locale] ?? name.da;
}
