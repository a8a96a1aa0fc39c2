import { ArrowRight, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FixFirst, ItemStatistics } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { draftPlace, levelIn, stepIn } from './shown.js';
import styles from './Statistics.module.css';
import { useFigures } from './use-figures.js';

/** More than this at once is no beginning. */
const shownAtFirst = 4;

/** What to mend first, why, and the way there. */
export function FixFirstList({ statistics }: { statistics: ItemStatistics }) {
  const { t } = useTranslation('studio');
  const [all, setAll] = useState(false);
  const { fixFirst: found } = statistics;
  const more = found.length - shownAtFirst;
  return (
    <section className={styles.section} aria-labelledby="mend">
      <h2 id="mend">{t('statistics.mend.title')}</h2>
      {found.length === 0 ? (
        <p className={styles.good}>
          <CircleCheck size={22} aria-hidden="true" />
          {t('statistics.mend.none')}
        </p>
      ) : (
        <ol className={styles.mend}>
          {found.slice(0, all ? undefined : shownAtFirst).map((one) => (
            <FixLine key={`${one.reason} ${one.levelId} ${one.stepId}`} found={one} statistics={statistics} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <div>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('statistics.mend.fewer') : t('statistics.mend.more', { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}

function FixLine({ found, statistics }: { found: FixFirst; statistics: ItemStatistics }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const figures = useFigures();
  const { reason, levelId, stepId, learners, figure, answer } = found;
  const level = levelIn(statistics, levelId);
  const step = stepId === null ? null : stepIn(statistics, levelId, stepId);
  const what = t(`statistics.reason.${reason}.what`, {
    share: figures.share(Math.max(0, Math.min(1, figure))),
    answer: answer?.label ? text.of(answer.label) : t('statistics.wrong.gone'),
    taken: text.number(Math.round(figure * 10) / 10),
    promised: text.number(level?.minutes ?? 0),
  });
  return (
    <li className={styles.mendItem}>
      <h3>{what}</h3>
      <p>{t(`statistics.reason.${reason}.do`)}</p>
      <p className={styles.small}>
        {level && <Words of={level.title} />}
        {step && (
          <>
            {' · '}
            <Words of={step.prompt} />
          </>
        )}
      </p>
      {learners !== null && (
        <p className={styles.small}>{t('statistics.mend.touches', { count: learners })}</p>
      )}
      {statistics.draftId !== null && (
        <LinkButton
          to={draftPlace(statistics.draftId, levelId, stepId)}
          icon={<ArrowRight size={20} aria-hidden="true" />}
        >
          {t(stepId === null ? 'statistics.openLevel' : 'statistics.openStep')}
        </LinkButton>
      )}
    </li>
  );
}
