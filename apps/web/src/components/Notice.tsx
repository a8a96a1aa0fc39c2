import { CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** A calm word to the reader. `live`: it came while the page was open and is read aloud politely. */
export function Notice({
  kind = 'info',
  live = false,
  children,
}: {
  kind?: 'info' | 'success';
  live?: boolean;
  children: ReactNode;
}) {
  const Icon = kind === 'success' ? CircleCheck : Info;
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={live ? 'status' : undefined}>
      <Icon aria-hidden="true" size={22} />
      <div className={styles.body}>{children}</div>
    </div>
  );
}
