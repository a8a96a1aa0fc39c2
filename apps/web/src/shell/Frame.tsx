import {
  Award,
  BookOpen,
  CalendarDays,
  ChartColumn,
  FilePen,
  GraduationCap,
  House,
  Inbox,
  ListChecks,
  MessagesSquare,
  UserCog,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import type { InboxView, Person } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { useSession } from '../api/session.js';
import { Boundary } from '../components/Boundary.js';
import { LanguageSwitch } from '../components/LanguageSwitch.js';
import { Loading } from '../components/Loading.js';
import { OfflineLine } from '../pwa/OfflineLine.js';
import { UpdateBar } from '../pwa/UpdateBar.js';
import { AccountMenu } from './AccountMenu.js';
import styles from './Frame.module.css';
import { Logo } from './Logo.js';
import { useReadOnArrival } from './read-on-arrival.js';
import { UnreadMessages } from './UnreadMessages.js';
import { startSending } from './unsent.js';
import { whenIdle } from './when-idle.js';

interface Place {
  to: string;
  word: string;
  icon: LucideIcon;
  /** Says how many messages wait there. */
  messages?: true;
}

const citizenPlaces: Place[] = [
  { to: '/home', word: 'nav.home', icon: House },
  { to: '/sprints', word: 'nav.sprints', icon: BookOpen },
  { to: '/badges', word: 'nav.badges', icon: Award },
  { to: '/skills', word: 'nav.skills', icon: ListChecks },
  { to: '/contact', word: 'nav.contact', icon: MessagesSquare, messages: true },
];
const caseworkerPlaces: Place[] = [
  { to: '/caseload', word: 'nav.caseload', icon: Users },
  { to: '/messages', word: 'nav.messages', icon: MessagesSquare, messages: true },
  { to: '/calendar', word: 'nav.calendar', icon: CalendarDays },
  { to: '/sprints', word: 'nav.learn', icon: GraduationCap },
  { to: '/inbox', word: 'nav.inbox', icon: Inbox },
];
const home: Place = { to: '/home', word: 'nav.home', icon: House };
const inbox: Place = { to: '/inbox', word: 'nav.inbox', icon: Inbox };
const statistics: Place = { to: '/studio/statistics', word: 'nav.statistics', icon: ChartColumn };
const providerPlaces: Place[] = [
  home,
  { to: '/studio', word: 'nav.studio', icon: FilePen },
  statistics,
  inbox,
];
const overview: Place = { to: '/overview', word: 'nav.overview', icon: ChartColumn };
const team: Place = { to: '/team', word: 'nav.team', icon: Users };
const learn: Place = { to: '/sprints', word: 'nav.learn', icon: GraduationCap };
const leadPlaces: Place[] = [
  home,
  overview,
  team,
  { to: '/studio', word: 'nav.review', icon: FilePen },
  inbox,
];
const coordinatorPlaces: Place[] = [home, overview, team, learn, inbox];
const adminPlaces: Place[] = [
  home,
  { to: '/admin/people', word: 'nav.people', icon: UserCog },
  { to: '/studio', word: 'nav.review', icon: FilePen },
  statistics,
  inbox,
];
const mentorPlaces: Place[] = [home, learn, inbox];
const otherPlaces: Place[] = [home, inbox];

function placesOf(person: Person): Place[] {
  if (person.roles.includes('citizen')) return citizenPlaces;
  if (person.roles.includes('caseworker')) return caseworkerPlaces;
  if (person.roles.includes('provider')) return providerPlaces;
  if (person.roles.includes('lead')) return leadPlaces;
  if (person.roles.includes('coordinator')) return coordinatorPlaces;
  if (person.roles.includes('admin')) return adminPlaces;
  return person.roles.includes('mentor') ? mentorPlaces : otherPlaces;
}

/** Of two places one of which lies inside the other only the inner one is where somebody is. */
function placeAt(places: Place[], pathname: string): Place | undefined {
  const around = places.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return around.sort((one, other) => other.to.length - one.to.length)[0];
}

function Navigation({ places }: { places: Place[] }) {
  const { t } = useTranslation('shell');
  const here = placeAt(places, useLocation().pathname);
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <ul>
        {places.map(({ to, word, icon: Icon, messages }) => (
          <li key={to}>
            <Link to={to} aria-current={to === here?.to ? 'page' : undefined}>
              <Icon size={22} aria-hidden="true" />
              {t(word)}
              {messages && <UnreadMessages />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bell() {
  const { t } = useTranslation('shell');
  const { data } = useQuery({ queryKey: keys.inbox, queryFn: () => api.get<InboxView>('inbox') });
  useReadOnArrival(data?.items);
  const unread = data?.unread ?? 0;
  return (
    <Link to="/inbox" className={styles.bell}>
      <Inbox size={23} aria-hidden="true" />
      <span className="visually-hidden">{t('inboxUnread', { count: unread })}</span>
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}

function Header() {
  const { t } = useTranslation('shell');
  const { person } = useSession();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <div className={styles.bar}>
        <Link to={person ? '/home' : '/'} className={styles.logo}>
          <Logo />
          Mikrosprint
        </Link>
        {person && <Navigation places={placesOf(person)} />}
        <div className={styles.tools}>
          {person ? (
            <>
              <Bell />
              <AccountMenu />
            </>
          ) : (
            <LanguageSwitch />
          )}
        </div>
      </div>
    </header>
  );
}

function Footer() {
  const { t } = useTranslation('shell');
  return (
    <footer className={styles.footer}>
      <div>
        <span>{t('footer.by')}</span>
        <Link to="/verify">{t('footer.verify')}</Link>
        <Link to="/about-data">{t('footer.aboutData')}</Link>
        <Link to="/accessibility">{t('footer.accessibility')}</Link>
      </div>
    </footer>
  );
}

/** Opens the live line, and sends what waits, once the first page has settled: never in the way of that page. */
function useLive(personId: string | undefined): void {
  useEffect(() => {
    if (!personId) return;
    let stop: (() => void) | undefined;
    let gone = false;
    const cancel = whenIdle(() => {
      void startSending().catch(() => undefined);
      void import('../api/live.js')
        .then(({ listenLive }) => {
          if (!gone) stop = listenLive();
        })
        // Without the line the pages still fetch what they show.
        .catch(() => undefined);
    });
    return () => {
      gone = true;
      cancel();
      stop?.();
    };
  }, [personId]);
}

/** What stands around every page but a level: where one is, where one can go, and who one is. */
export function Frame() {
  const { person } = useSession();
  const { pathname } = useLocation();
  useLive(person?.id);
  return (
    <div className={styles.framed}>
      <Header />
      <OfflineLine />
      <UpdateBar />
      <main className={styles.main} id="content" tabIndex={-1}>
        <Boundary place={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Boundary>
      </main>
      <Footer />
    </div>
  );
}
