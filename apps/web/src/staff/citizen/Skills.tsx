import { useTranslation } from 'react-i18next';
import type { CitizenPage, ShownSkill } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { ProgressBar } from '../../components/ProgressBar.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './CitizenFacts.module.css';

function Skill({ skill }: { skill: ShownSkill }) {
  const { t } = useTranslation(['citizen-facts', 'staff']);
  const text = useText();
  const percent = t('staff:citizen.percent', { value: skill.percent });
  const newest = skill.evidence.at(-1);
  return (
    <li className={styles.skill}>
      <p className={styles.skillWords}>
        <Words of={skill.title} />
        <span className={styles.small}>{percent}</span>
      </p>
      <ProgressBar bare label={text.of(skill.title)} value={skill.percent} text={percent} />
      {newest && (
        <details className={styles.evidence}>
          <summary>
            {t('citizen-facts:skills.evidence', {
              count: skill.evidence.length,
              date: text.day(newest.shownAt),
            })}
            <span className="visually-hidden">
              : <Words of={skill.title} />
            </span>
          </summary>
          <ul>
            {skill.evidence.map(({ levelId, title, percent: share, shownAt }) => (
              <li key={levelId}>
                <Words of={title} />{' '}
                <span className={styles.small}>
                  {t('citizen-facts:skills.shown', { percent: share, date: text.date(shownAt) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** What the citizen has shown they can do, and in which level or exam, and when. */
export function Skills({ page }: { page: CitizenPage }) {
  const { t } = useTranslation('citizen-facts');
  const sprints = page.sprints.filter(({ skills }) => skills.length > 0);
  return (
    <Card as="section" className={styles.section} aria-labelledby="skills">
      <h2 id="skills">{t('skills.title')}</h2>
      {sprints.length === 0 && <p>{t('skills.none')}</p>}
      {sprints.map(({ enrolmentId, title, skills }) => (
        <div key={enrolmentId} className={styles.skillsOf}>
          {page.sprints.length > 1 && (
            <h3>
              <Words of={title} />
            </h3>
          )}
          <ul className={styles.skills}>
            {skills.map((skill) => (
              <Skill key={skill.skillId} skill={skill} />
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}
