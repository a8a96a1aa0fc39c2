import { BookOpen, GraduationCap, Users, Volume2, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadinessEntry, ReadinessView, SupportOption } from '@mikrosprint/contracts';
import { useText } from '../../../i18n/useText.js';
import styles from './Readiness.module.css';

/** Whose page it is on: a caseworker's, or the citizen's own. */
type Reader = 'staff' | 'own';

const areas = ['services', 'documents', 'safety'] as const;
const icons: Record<SupportOption['kind'], LucideIcon> = {
  'basic-sprint': GraduationCap,
  'read-aloud': Volume2,
  'reading-method': BookOpen,
  together: Users,
};

interface AnswersProps {
  entry: ReadinessEntry;
  reader: Reader;
}

function Answers({ entry, reader }: AnswersProps) {
  const { t } = useTranslation('readiness');
  const text = useText();
  return (
    <>
      <dl className={styles.answers}>
        {areas.map((area) => (
          <div key={area}>
            <dt>{t(`area.${area}`)}</dt>
            <dd>{t(`answer.${entry.answers[area]}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{t(`source.${reader}.${entry.source}`, { date: text.onDate(entry.at) })}</p>
    </>
  );
}

interface ReadinessFactsProps {
  view: ReadinessView;
  reader: Reader;
  /** One option in the words of whoever reads it. */
  option(option: SupportOption): ReactNode;
  optionsTitle: string;
}

/** What is known, where from and since when, and what may help. The caseworker and the citizen read the same. */
export function ReadinessFacts({ view, reader, option, optionsTitle }: ReadinessFactsProps) {
  const { t } = useTranslation('readiness');
  if (!view.current) return null;
  return (
    <>
      <Answers entry={view.current} reader={reader} />
      {view.options.length > 0 && (
        <div className={styles.options}>
          <h3>{optionsTitle}</h3>
          <ul>
            {view.options.map((one) => {
              const Icon = icons[one.kind];
              return (
                <li key={`${one.kind}${one.sprint?.sprintId ?? ''}`}>
                  <Icon size={20} aria-hidden="true" />
                  <span>{option(one)}</span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {view.earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('earlier', { count: view.earlier.length })}</summary>
          <ol>
            {view.earlier.map((entry) => (
              <li key={entry.readinessId}>
                <Answers entry={entry} reader={reader} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
