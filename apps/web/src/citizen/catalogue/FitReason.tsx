import { UserCheck } from 'lucide-react';
import type { Fit } from './fit.js';
import { useFitWords } from './fit-words.js';
import styles from './FitReason.module.css';

/** Why a sprint stands first for this reader. It repeats what they said, so no voice that is sent away reads it. */
export function FitReason({ fit }: { fit: Fit }) {
  const words = useFitWords().reason(fit);
  return (
    <p className={styles.reason} data-personal="">
      <UserCheck size={18} aria-hidden="true" />
      <span>{words}</span>
    </p>
  );
}
