import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '@mikrosprint/contracts';
import { ApiProblem } from '../../api/client.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import styles from './exchange.module.css';
import { ProblemList } from './ImportFound.js';

function problemsOf(error: unknown): ImportProblem[] {
  const problems = error instanceof ApiProblem ? error.facts['problems'] : undefined;
  return Array.isArray(problems) ? (problems as ImportProblem[]) : [];
}

/** Why a file was not taken, with the places in it. */
export function ImportRefusal({ error, name }: { error: unknown; name?: string | undefined }) {
  const { t } = useTranslation('studio');
  const problems = problemsOf(error);
  return (
    <div className={styles.stack}>
      {name !== undefined && <h2>{t('exchange.refused', { name })}</h2>}
      <ErrorMessage error={error} />
      {problems.length > 0 && <ProblemList problems={problems} />}
    </div>
  );
}
