import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.js';
import styles from './media.module.css';
import type { Refused } from './use-upload.js';

/** The files that did not come in, each with the reason. */
export function RefusedFiles({ refused }: { refused: Refused[] }) {
  const { t } = useTranslation(['studio', 'shell']);
  if (refused.length === 0) return null;
  return (
    <div role="alert" className={styles.refused}>
      <p>{t('media.refused', { count: refused.length })}</p>
      <ul>
        {refused.map(({ name, error }, index) => {
          const code = error instanceof ApiProblem ? error.code : 'unreadable';
          return (
            <li key={index}>
              <strong>{name}</strong>: {t([`shell:problem.${code}`, 'shell:problem.unreadable'])}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
