import { Play } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EnrolmentView, HomeView } from '@mikrosprint/contracts';
import { usePerson } from '../api/session.js';
import { LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { Portrait } from '../components/Portrait.js';
import { ProgressBar } from '../components/ProgressBar.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { whenIdle } from '../shell/when-idle.js';
import { Words } from '../reading/Words.js';
import { Suggestions } from './catalogue/Suggestions.js';
import { CvLink } from './cv/CvLink.js';
import { DataNotice } from './DataNotice.js';
import { useHome } from './data.js';
import styles from './HomePage.module.css';
import { SprintMap } from './map/SprintMap.js';
import { preparePlay } from './prepare-play.js';
import { HomeReferrals } from './referrals/HomeReferrals.js';
import { ReviewCard } from './ReviewCard.js';
import { SupportCard } from './SupportCard.js';
import { Week } from './Week.js';

/** A line that is not in the way of the page; without it the page is whole. */
const NextAppointment = lazy(() =>
  import('../bookings/NextAppointment.js').then(
    (module) => ({ default: module.NextAppointment }),
    () => ({ default: () => null }),
  ),
);

function greetingAt(hour: number): string {
  if (hour >= 5 && hour < 10) return 'home.morning';
  return hour >= 18 || hour < 5 ? 'home.evening' : 'home.day';
}

const actionOf = { start: 'home.start', resume: 'home.resume', exam: 'home.exam' } as const;

/** Only the exam is left, and today's sittings are used. */
function restsToday({ exam, levelsFinished, levelsTotal }: EnrolmentView): boolean {
  return exam?.passedPercent === null && exam.sittingsLeftToday === 0 && levelsFinished === levelsTotal;
}

/** One sentence about what waits, and the one button. */
function Next({ home, enrolment }: { home: HomeView; enrolment: EnrolmentView | undefined }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const { next } = home;
  if (!next) {
    return home.enrolments.length === 0 ? (
      <>
        <p>{t('home.choose')}</p>
        <LinkButton variant="primary" size="large" to="/sprints">
          {t('home.toSprints')}
        </LinkButton>
      </>
    ) : (
      <>
        <p>{t(home.enrolments.some(restsToday) ? 'home.restToday' : 'home.finished')}</p>
        <div className={styles.ways}>
          <LinkButton variant="primary" size="large" to="/sprints">
            {t('home.toSprints')}
          </LinkButton>
          <LinkButton size="large" to="/badges">
            {t('home.toBadges')}
          </LinkButton>
        </div>
      </>
    );
  }
  const host = enrolment?.cast[0];
  const waits = next.kind === 'resume' && next.stepNumber !== null ? 'home.resumeWaits' : 'home.waits';
  return (
    <>
      <div className={styles.colleague}>
        {host && <Portrait rig={host.rig} name={host.name} mood="pleased" size={4.5} />}
        <p>
          {t(next.kind === 'exam' ? 'home.examWaits' : waits, {
            name: host?.name ?? 'Mikrosprint',
            level: text.of(next.levelTitle),
            count: next.minutes,
            step: next.stepNumber,
            of: next.stepsTotal,
          })}
        </p>
      </div>
      <LinkButton
        variant="primary"
        size="large"
        to={`/play/${next.enrolmentId}/${next.levelId}`}
        icon={<Play size={20} fill="currentColor" aria-hidden="true" />}
      >
        {t(actionOf[next.kind], { level: text.of(next.levelTitle) })}
      </LinkButton>
    </>
  );
}

function Hero({ home, enrolment }: { home: HomeView; enrolment: EnrolmentView | undefined }) {
  const { t } = useTranslation('citizen');
  const person = usePerson();
  const away = home.awayDays !== null && home.awayDays >= 4;
  const name = person.displayName.split(' ')[0];
  const hero = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.hero} ref={hero} data-personal="">
      <div className={styles.greeting}>
        <ReadableHeading roots={() => [hero.current]}>
          <PageTitle title={t('home.title')}>
            {away ? t('home.welcomeBack', { name }) : t(greetingAt(new Date().getHours()), { name })}
          </PageTitle>
        </ReadableHeading>
        {away && <p className={styles.aside}>{t('home.nothingLost')}</p>}
        <Next home={home} enrolment={enrolment} />
      </div>
      {person.preferences.weeklyGoal && <Week week={home.week} />}
    </div>
  );
}

function Skills({ home, enrolment }: { home: HomeView; enrolment: EnrolmentView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const practised = enrolment.skills.filter((skill) => skill.percent > 0);
  return (
    <Card as="section" aria-labelledby="skills">
      <h2 id="skills">{t('skills.short')}</h2>
      {practised.length === 0 ? (
        <p>{t('skills.noneYet')}</p>
      ) : (
        <div className={styles.skills}>
          {home.newestSkill && (
            <p className={styles.newest}>
              <span>{t('skills.newest')}</span>
              <Words of={home.newestSkill.title} />
            </p>
          )}
          {practised.slice(0, 4).map((skill) => (
            <ProgressBar
              key={skill.id}
              label={text.of(skill.title)}
              value={skill.percent}
              text={t('percent', { value: skill.percent })}
            />
          ))}
          <Link className={styles.more} to="/skills">
            {t('skills.all')}
          </Link>
          <CvLink />
        </div>
      )}
    </Card>
  );
}

function Cast({ cast }: { cast: EnrolmentView['cast'] }) {
  const { t } = useTranslation('citizen');
  return (
    <Card as="section" aria-labelledby="cast">
      <h2 id="cast">{t('home.colleagues')}</h2>
      <ul className={styles.cast}>
        {cast.slice(0, 4).map((member) => (
          <li key={member.id}>
            <Portrait rig={member.rig} name={member.name} size={3} />
            <span>
              <strong>{member.name}</strong>
              <span>
                <Words of={member.role} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function HomePage() {
  const { data: home, error, refetch } = useHome();
  const { t } = useTranslation('citizen');
  const next = home?.next;
  const enrolment =
    home?.enrolments.find((one) => one.enrolmentId === next?.enrolmentId) ?? home?.enrolments[0];
  const levelId = next?.levelId;
  const { id: accountId } = usePerson();
  useEffect(() => {
    if (!enrolment) return;
    return whenIdle(() => preparePlay(accountId, enrolment, levelId));
  }, [accountId, enrolment, levelId]);
  if (!home) {
    return (
      <>
        <PageTitle className="visually-hidden">{t('home.title')}</PageTitle>
        {error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[14, 30]} />
        )}
      </>
    );
  }
  return (
    <div className={styles.page}>
      <Hero home={home} enrolment={enrolment} />
      <DataNotice />
      <Suspense fallback={null}>
        <NextAppointment />
      </Suspense>
      <HomeReferrals />
      <ReviewCard review={home.review} />
      <SupportCard />
      {!next && <Suggestions home={home} />}
      {enrolment && (
        <div className={styles.columns}>
          <SprintMap
            enrolment={enrolment}
            heading={
              <h2>
                <Words of={enrolment.title} />
              </h2>
            }
          />
          <div className={styles['aside-cards']}>
            <Skills home={home} enrolment={enrolment} />
            <Cast cast={enrolment.cast} />
          </div>
        </div>
      )}
      {next && <Suggestions home={home} />}
    </div>
  );
}
