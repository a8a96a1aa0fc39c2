import type { EnrolmentView } from '@mikrosprint/contracts';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import styles from './UsedFor.module.css';

interface UsedForProps {
  enrolment: EnrolmentView;
  levelId: string;
}

/** What all of it is for, said in the first level of a sprint: a job function, or a task of everyday life. */
export function UsedFor({ enrolment, levelId }: UsedForProps) {
  const { t } = useTranslation('play');
  // A page kept on this device before it was updated does not say.
  const [need] = (enrolment as Partial<EnrolmentView>).jobFunctions ?? [];
  if (!need || enrolment.nodes[0]?.levelId !== levelId) return null;
  return (
    <p className={styles.used}>
      <strong>{t('usedFor')}</strong> <Words of={need} />
    </p>
  );
}
