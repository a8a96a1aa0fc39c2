import { Copy } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SkillsView } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { inContentLanguage, useText } from '../i18n/useText.js';
import styles from './SkillsPage.module.css';

type Sprint = SkillsView['sprints'][number];

/** From here on one can say of oneself that one can do it: the same limit as for two stars. */
const surely = 70;

/** The skills that sit, in the words of a CV, ready to be copied. Nothing in them says who offered the course. */
export function CvLines({ sprint }: { sprint: Sprint }) {
  const { t } = useTranslation('citizen');
  const text = inContentLanguage(useText());
  // Only a passed exam gives a certificate to speak of.
  const isCertified = sprint.completedAt !== null && sprint.examPercent !== null;
  const lines = sprint.skills
    .filter(({ percent }) => percent >= surely)
    .map((skill) => {
      const shown = skill.levels.flatMap(({ improvedAt }) => improvedAt ?? []).sort();
      const when = sprint.completedAt ?? shown.at(-1);
      const words = {
        skill: text.of(skill.title),
        sprint: text.of(sprint.title),
        month: when ? text.month(when) : '',
      };
      return t(isCertified ? 'skills.cvLineCertified' : 'skills.cvLine', words);
    });
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(lines.join('\n')) });
  const heading = `${sprint.enrolmentId}-cv`;
  return (
    <section className={styles.cv} aria-labelledby={heading}>
      <h3 id={heading}>{t('skills.cvTitle')}</h3>
      {lines.length === 0 ? (
        <p>{t('skills.cvNone', { percent: surely })}</p>
      ) : (
        <>
          <ul>
            {lines.map((line) => (
              <li key={line} lang={text.locale}>
                {line}
              </li>
            ))}
          </ul>
          <Button icon={<Copy aria-hidden="true" size={20} />} onClick={() => copy.mutate()}>
            {t('skills.cvCopy', { count: lines.length })}
          </Button>
          <p role="status" className={copy.isIdle ? 'visually-hidden' : undefined}>
            {copy.isSuccess && t('skills.cvCopied')}
            {copy.isError && t('skills.cvByHand')}
          </p>
        </>
      )}
    </section>
  );
}
