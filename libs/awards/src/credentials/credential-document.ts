import { randomUUID } from 'node:crypto';
import type { Locale, LocalizedText } from '@mikrosprint/curriculum';
import {
  achievementCredential,
  randomSalt,
  type AchievementCredential,
  type AchievementFacts,
  type AlignmentFacts,
  type IssuerFacts,
} from '@mikrosprint/open-badges';
import type { Achievement } from './achievement.js';
import type { AwardToSign } from './awards-to-sign.service.js';
import { digCompUrl, escoName } from './frameworks.js';
import type { StatusPlace } from './status-place.js';

/** Addresses of the issuer, see `IssuerService`. */
export interface IssuerAddresses {
  profile: IssuerFacts;
  achievement(slug: string): string;
  statusList(list: number): string;
}

/** Employers here read Danish; a credential has one language, unlike the paper. */
const language: Locale = 'da';

const textIn = (text: LocalizedText, locale: Locale): string => text[locale] ?? text.da;

/** The unsigned credential of an award. The subject and the salt are new every time, so that nothing joins two of them. */
export function documentOf(
  award: AwardToSign,
  {
    id,
    place,
    issuer,
    issuedAt,
  }: { id: string; place: StatusPlace; issuer: IssuerAddresses; issuedAt: Date },
): AchievementCredential {
  const { achievement, email } = award;
  return achievementCredential({
    credentialId: id,
    subjectId: randomUUID(),
    issuer: issuer.profile,
    achievement: achievementFacts(achievement, language, issuer),
    examPercent: award.examPercent,
    tasks: achievement.tasks.map((task) => textIn(task, language)),
    recipient: email === null ? null : { email, salt: randomSalt() },
    awardedAt: award.awardedAt,
    // One that takes the place of another begins when it does.
    validFrom: award.replaces === null ? award.awardedAt : issuedAt,
    validUntil: null,
    status: { list: issuer.statusList(place.list), index: place.index },
  });
}

/** What everybody's credential says of the achievement, and what its address answers. */
export function achievementFacts(
  achievement: Achievement,
  locale: Locale,
  issuer: Pick<IssuerAddresses, 'achievement'>,
): AchievementFacts {
  const { slug, kind, title, description, criteria, hours, competences, passMark, version } = achievement;
  const id = issuer.achievement(slug);
  return {
    ...{ id, kind, language: locale, version, hours, passMark },
    name: textIn(title, locale),
    description: textIn(description, locale),
    criteria: textIn(criteria, locale),
    alignments: competences.flatMap((competence): AlignmentFacts[] => {
      const { code, name, esco } = competence;
      const framework = { framework: 'DigComp 3.0' as const, code, url: digCompUrl };
      // The frameworks are in English; their own names are what a machine can compare.
      const aligned: AlignmentFacts[] = [{ name: textIn(name, 'en'), ...framework }];
      if (esco === undefined) return aligned;
      return [...aligned, { name: escoName(competence, 'en'), framework: 'ESCO', code: null, url: esco }];
    }),
    image: { url: `${id}/image.png`, caption: textIn(title, locale) },
  };
}
