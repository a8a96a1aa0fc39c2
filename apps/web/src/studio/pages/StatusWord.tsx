import { Archive, CircleCheck, Hourglass, PencilLine, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftStatus } from '@mikrosprint/contracts';
import styles from './Studio.module.css';

const icons: Record<DraftStatus, LucideIcon> = {
  draft: PencilLine,
  'in-review': Hourglass,
  published: CircleCheck,
  retired: Archive,
};

export function StatusWord({ status }: { status: DraftStatus }) {
  const { t } = useTranslation('studio');
  const Icon = icons[status];
  return (
    <span className={styles.status} data-status={status}>
      <Icon size={18} aria-hidden="true" />
      {t(`pages.status.${status}`)}
    </span>
  );
}
