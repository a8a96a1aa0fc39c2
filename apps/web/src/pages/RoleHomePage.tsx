import {
  Award,
  BadgeCheck,
  BookOpen,
  ChartColumn,
  FilePen,
  GraduationCap,
  Hourglass,
  Inbox,
  Settings,
  UserCog,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Role } from '@mikrosprint/contracts';
import { usePerson } from '../api/session.js';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import { useSprints } from '../citizen/data.js';
import plain from './plain.module.css';
import styles from './RoleHomePage.module.css';

type OtherRole = Exclude<Role, 'citizen' | 'caseworker'>;

const isOther = (role: Role): role is OtherRole => role !== 'citizen' && role !== 'caseworker';

interface Place {
  to: string;
  word: string;
  icon: LucideIcon;
}

const overview: Place = { to: '/overview', word: 'overview', icon: ChartColumn };
const team: Place = { to: '/team', word: 'team', icon: Users };
const learn: Place = { to: '/sprints', word: 'learn', icon: GraduationCap };
const review: Place = { to: '/studio', word: 'review', icon: FilePen };
const statistics: Place = { to: '/studio/statistics', word: 'statistics', icon: ChartColumn };
const people: Place = { to: '/admin/people', word: 'people', icon: UserCog };
const awards: Place = { to: '/admin/awards', word: 'awards', icon: BadgeCheck };
const badgeRules: Place = { to: '/admin/badges', word: 'badgeRules', icon: Award };

/** What a role has pages for, in the order in which it needs them. */
const placesOf: Record<OtherRole, readonly Place[]> = {
  provider: [{ to: '/studio', word: 'studio', icon: FilePen }, statistics],
  lead: [overview, team, review, statistics, learn],
  coordinator: [overview, team, learn],
  admin: [people, review, statistics, awards, badgeRules],
  mentor: [learn],
  employer: [],
};

/** What everybody has. */
const common: readonly Place[] = [
  { to: '/catalogue', word: 'catalogue', icon: BookOpen },
  { to: '/inbox', word: 'inbox', icon: Inbox },
  { to: '/settings', word: 'settings', icon: Settings },
];

/** A true home for whoever is neither citizen nor caseworker: what all their roles can do today. */
export function RoleHomePage() {
  const { t } = useTranslation('common');
  const person = usePerson();
  const { data: sprints } = useSprints();
  const roles = person.roles.filter(isOther);
  const places = [
    ...new Map(roles.flatMap((role) => placesOf[role]).map((place) => [place.to, place])).values(),
  ];
  return (
    <div className={plain.narrow}>
      <div>
        <PageTitle title={t('roleHome.title')}>
          {t('roleHome.greeting', { name: person.displayName.split(' ')[0] })}
        </PageTitle>
        {roles.map((role) => (
          <p key={role} className={plain.lead}>
            {t(`roleHome.${role}.lead`)}
          </p>
        ))}
      </div>
      {places.length > 0 && <Places places={places} isMain />}
      {roles.includes('employer') && (
        <Card className={styles.later}>
          <Hourglass size={20} aria-hidden="true" />
          <span>{t('roleHome.employer.later')}</span>
        </Card>
      )}
      <section className={plain.prose} aria-labelledby="also">
        <h2 id="also">{t('roleHome.also')}</h2>
        <Places places={common} />
        {sprints && sprints.length > 0 && (
          <p className={styles.soft}>{t('roleHome.published', { count: sprints.length })}</p>
        )}
      </section>
    </div>
  );
}

/** Where one can go, and what for. The first of the main ones is what the role is there for. */
function Places({ places, isMain = false }: { places: readonly Place[]; isMain?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <ul className={isMain ? styles.places : styles.plain}>
      {places.map(({ to, word, icon: Icon }) => (
        <li key={to}>
          <Link to={to}>
            <Icon size={isMain ? 24 : 20} aria-hidden="true" />
            <span>
              <strong>{t(`roleHome.place.${word}`)}</strong>
              <span>{t(`roleHome.${word}`)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
