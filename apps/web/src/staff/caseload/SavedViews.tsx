import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostSavedViews, type CaseloadChoice, type SavedView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Toggle } from '../../components/Toggle.js';
import { newId } from '../../play/sync/identity.js';
import { sameChoice } from './address.js';
import styles from './Controls.module.css';
import { useChangeView, useRemoveView, useSaveView } from './data.js';

interface SavedViewsProps {
  views: SavedView[];
  choice: CaseloadChoice;
  onOpen(choice: CaseloadChoice): void;
}

export const isKept = (views: readonly SavedView[], choice: CaseloadChoice): boolean =>
  views.some((view) => sameChoice(view.choice, choice));

/** The choices that are kept, one press each. */
export function SavedViews({ views, choice, onOpen }: SavedViewsProps) {
  const { t } = useTranslation('caseload');
  if (views.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label={t('views.title')}>
      {views.map((view) => (
        <button
          key={view.viewId}
          type="button"
          className={styles.chip}
          aria-pressed={sameChoice(view.choice, choice)}
          onClick={() => onOpen(view.choice)}
        >
          <Bookmark size={16} aria-hidden="true" />
          {view.name}
        </button>
      ))}
    </div>
  );
}

interface SaveViewProps {
  views: readonly SavedView[];
  choice: CaseloadChoice;
  onClose(): void;
}

export function SaveView({ views, choice, onClose }: SaveViewProps) {
  const { t } = useTranslation('caseload');
  const full = views.length >= mostSavedViews;
  const [name, setName] = useState('');
  const [isDefault, setDefault] = useState(false);
  const [tried, setTried] = useState(false);
  // Pressed again after a line that broke, it is the same view.
  const [viewId] = useState(newId);
  const save = useSaveView();
  const missing = name.trim() === '';
  const send = (): void => {
    setTried(true);
    if (!missing) save.mutate({ viewId, name: name.trim(), choice, isDefault }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('views.saveTitle')}
      actions={
        <>
          {!full && (
            <Button variant="primary" busy={save.isPending} onClick={send}>
              {t('views.keep')}
            </Button>
          )}
          <Button onClick={onClose}>{t('views.close')}</Button>
        </>
      }
    >
      {full ? (
        <p>{t('views.full', { count: mostSavedViews })}</p>
      ) : (
        <>
          <p>{t('views.saveText')}</p>
          <Field
            label={t('views.name')}
            error={tried && missing ? t('views.nameMissing') : undefined}
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Toggle look="tick" label={t('views.opens')} checked={isDefault} onChange={setDefault} />
        </>
      )}
      {save.error && <ErrorMessage error={save.error} />}
    </Dialog>
  );
}

export function ChangeViews({ views, onClose }: { views: SavedView[]; onClose(): void }) {
  const { t } = useTranslation('caseload');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('views.changeTitle')}
      actions={<Button onClick={onClose}>{t('views.close')}</Button>}
    >
      {views.length === 0 && <p role="status">{t('views.none')}</p>}
      <ul className={styles.viewList}>
        {views.map((view) => (
          <ViewForm key={view.viewId} view={view} />
        ))}
      </ul>
    </Dialog>
  );
}

/** One view: its name, whether the list opens with it, and the way to let it go. */
function ViewForm({ view }: { view: SavedView }) {
  const { t } = useTranslation('caseload');
  const { viewId, isDefault } = view;
  const [name, setName] = useState(view.name);
  const change = useChangeView();
  const remove = useRemoveView();
  const renamed = name.trim() !== '' && name.trim() !== view.name;
  return (
    <li className={styles.viewForm}>
      <Field
        label={t('views.name')}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Toggle
        look="switch"
        label={t('views.opens')}
        checked={isDefault}
        onChange={(wanted) => change.mutate({ viewId, change: { isDefault: wanted } })}
      />
      <div className={styles.actions}>
        {renamed && (
          <Button
            variant="brand"
            busy={change.isPending}
            onClick={() => change.mutate({ viewId, change: { name: name.trim() } })}
          >
            {t('views.rename')}
          </Button>
        )}
        <Button busy={remove.isPending} onClick={() => remove.mutate(viewId)}>
          {t('views.remove', { name: view.name })}
        </Button>
      </div>
      {(change.error ?? remove.error) && <ErrorMessage error={change.error ?? remove.error} />}
    </li>
  );
}
