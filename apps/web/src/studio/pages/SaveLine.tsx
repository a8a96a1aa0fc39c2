import { CircleAlert, CircleCheck, CloudOff, LoaderCircle, Lock, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import type { DraftSnapshot, SaveState } from '../draft/draft-store.js';
import styles from './Studio.module.css';

const icons: Record<SaveState, LucideIcon> = {
  saved: CircleCheck,
  unsaved: LoaderCircle,
  saving: LoaderCircle,
  offline: CloudOff,
  'signed-out': CloudOff,
  locked: Lock,
  refused: CircleAlert,
};

/** Whether what is written is safe. "Saved" is announced too, but not the way there: that would talk without end. */
export function SaveLine({ snapshot }: { snapshot: DraftSnapshot }) {
  const { t } = useTranslation(['studio', 'shell']);
  const { time } = useText();
  const { save, savedAt, problem } = snapshot;
  const Icon = icons[save];
  const words =
    save === 'saved' && savedAt !== null
      ? t('draft.save.saved', { time: time(savedAt) })
      : save === 'refused' && problem
        ? t('draft.save.refused', { why: t([`shell:problem.${problem.code}`, 'shell:problem.unreadable']) })
        : t(`draft.save.${save}`);
  const isOnItsWay = save === 'unsaved' || save === 'saving';
  return (
    <p className={styles.save} data-save={save}>
      <Icon size={18} aria-hidden="true" />
      <span aria-hidden="true">{words}</span>
      <span role="status" className="visually-hidden">
        {isOnItsWay ? '' : words}
      </span>
    </p>
  );
}
