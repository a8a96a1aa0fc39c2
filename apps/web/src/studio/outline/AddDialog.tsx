import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import styles from './Outline.module.css';

interface AddDialogProps<Kind extends string> {
  title: string;
  kinds: readonly { kind: Kind; name: string; about: string }[];
  onChoose(kind: Kind): void;
  onClose(): void;
}

/** What to add, each kind with a sentence that says what it is. One press adds it. */
export function AddDialog<Kind extends string>({ title, kinds, onChoose, onClose }: AddDialogProps<Kind>) {
  const { t } = useTranslation('studio');
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={<Button onClick={onClose}>{t('pages.cancel')}</Button>}
    >
      <ul className={styles.kinds}>
        {kinds.map(({ kind, name, about }) => (
          <li key={kind}>
            <button type="button" className={styles.newKind} onClick={() => onChoose(kind)}>
              <strong>{name}</strong>
              <span>{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
