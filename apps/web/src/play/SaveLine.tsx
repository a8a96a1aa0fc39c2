import { CloudOff, CircleAlert, CircleCheck, Eye, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/useText.js';
import styles from './SaveLine.module.css';
import type { SaveState } from './session.js';

const icons = {
  saved: CircleCheck,
  saving: LoaderCircle,
  offline: CloudOff,
  'signed-out': CloudOff,
  blocked: CircleAlert,
  rehearsed: Eye,
};

/**
 * Whether the answers are safe, in words. Only the states that matter are announced: "saved" after every answer would
 * talk over the answer itself.
 */
export function SaveLine({
  save,
  savedAt,
  exam,
}: {
  save: SaveState;
  savedAt: string | null;
  exam: boolean;
}) {
  const { t } = useTranslation('play');
  const { time } = useText();
  const Icon = icons[save];
  const words = {
    saved: savedAt ? t('save.saved', { time: time(savedAt) }) : t('save.savedPlain'),
    saving: t('save.saving'),
    offline: exam ? t('save.offlineExam') : t('save.offline'),
    'signed-out': t('save.signed-out'),
    blocked: t('save.blocked'),
    rehearsed: t('save.rehearsed'),
  }[save];
  const isCalm = save === 'saved' || save === 'saving' || save === 'rehearsed';
  return (
    <p className={`${styles.line} ${isCalm ? '' : styles.notice}`} data-save={save}>
      <Icon aria-hidden="true" size={16} className={save === 'saving' ? styles.turning : undefined} />
      <span aria-hidden={!isCalm || undefined}>{words}</span>
      <span role="status" className="visually-hidden">
        {isCalm ? '' : words}
      </span>
    </p>
  );
}
