import { Award, ChevronDown, CircleCheck, CircleDashed } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BadgeView, CertificateView, SkillEvidence } from '@mikrosprint/contracts';
import { ProgressBar } from '../components/ProgressBar.js';
import { useText } from '../i18n/useText.js';
import { ReadBlock } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import styles from './SkillsPage.module.css';

/** In words what a share means; the same limits as the stars. */
function standing(percent: number): string {
  if (percent === 0) return 'skills.notYet';
  if (percent < 70) return 'skills.under';
  return percent < 90 ? 'skills.good' : 'skills.sure';
}

interface SkillCardProps {
  skill: SkillEvidence;
  enrolmentId: string;
  /** Those that vouch for the skill, earned or not. */
  badges: BadgeView[];
  certificate: CertificateView | null;
}

/** A skill, how far it is, and on demand everything that stands behind the number. */
export function SkillCard({ skill, enrolmentId, badges, certificate }: SkillCardProps) {
  const { t } = useTranslation('citizen');
  const { percent } = skill;
  const evidence = useRef<HTMLUListElement>(null);
  const id = useId();
  return (
    <li className={percent > 0 ? styles.skill : `${styles.skill} ${styles.untouched}`}>
      <h3 id={id}>
        <Words of={skill.title} />
      </h3>
      <div className={styles.measure}>
        <ProgressBar label={t(standing(percent))} value={percent} text={t('percent', { value: percent })} />
        <details className={styles.evidence}>
          <summary>
            {t('skills.evidence')}
            <span className="visually-hidden">
              : <Words of={skill.title} />
            </span>
            <ChevronDown aria-hidden="true" size={18} />
          </summary>
          <span className={styles.listen}>
            <ReadBlock roots={() => [evidence.current]} namedBy={id} />
          </span>
          <ul ref={evidence}>
            {skill.levels.map((level) => (
              <LevelEvidence key={level.levelId} level={level} enrolmentId={enrolmentId} />
            ))}
            {badges.map((badge) => badge.awardedAt && <BadgeEvidence key={badge.badgeId} badge={badge} />)}
            {certificate && percent > 0 && <CertificateEvidence certificate={certificate} />}
          </ul>
        </details>
      </div>
    </li>
  );
}

function LevelEvidence({
  level,
  enrolmentId,
}: {
  level: SkillEvidence['levels'][number];
  enrolmentId: string;
}) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const { percent, improvedAt } = level;
  const isShown = percent !== null && improvedAt !== null;
  return (
    <li>
      {isShown ? (
        <CircleCheck className={styles.shown} aria-hidden="true" size={20} />
      ) : (
        <CircleDashed aria-hidden="true" size={20} />
      )}
      <div>
        <p>
          <Link to={`/play/${enrolmentId}/${level.levelId}`}>
            <Words of={level.title} />
          </Link>
        </p>
        <p className={styles.fact}>
          {isShown ? t('skills.best', { percent, date: text.date(improvedAt) }) : t('skills.notPlayed')}
        </p>
        <ul className={styles.tasks}>
          {level.tasks.map((task) => (
            <li key={task.da}>
              <Words of={task} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function BadgeEvidence({ badge }: { badge: BadgeView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  return (
    <li>
      <Award className={styles.shown} aria-hidden="true" size={20} />
      <div>
        <p>{t('skills.badge', { badge: text.of(badge.title) })}</p>
        {badge.awardedAt && (
          <p className={styles.fact}>{t('badge.earned', { date: text.date(badge.awardedAt) })}</p>
        )}
      </div>
    </li>
  );
}

function CertificateEvidence({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  return (
    <li>
      <Award className={styles.shown} aria-hidden="true" size={20} />
      <div>
        <p>
          <Link to={`/verify/${certificate.certificateId}`}>{t('certificate.title')}</Link>
        </p>
        <p className={styles.fact}>
          {t('skills.certificate', {
            percent: certificate.examPercent,
            date: text.date(certificate.issuedAt),
          })}
        </p>
      </div>
    </li>
  );
}
