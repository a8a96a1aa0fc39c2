import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '@mikrosprint/contracts';
import { ApiProblem } from '../../api/client.js';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Notice } from '../../components/Notice.js';
import { useChangeName } from './data.js';
import styles from './proofs.module.css';

type Choice = 'with' | 'without';

interface NameDialogProps {
  certificate: CertificateView;
  /** What stands in the field at first; null for somebody who wants no name. */
  suggested: string | null;
  onClose(): void;
  onSaved(): void;
}

/** Chooses the name on the paper, or none. */
export function NameDialog({ certificate, suggested, onClose, onSaved }: NameDialogProps) {
  const { t } = useTranslation('proofs');
  const { certificateId } = certificate;
  const [choice, setChoice] = useState<Choice>(suggested === null ? 'without' : 'with');
  const [name, setName] = useState(suggested ?? '');
  const [tried, setTried] = useState(false);
  const change = useChangeName(certificateId);
  const tooShort = choice === 'with' && name.trim().length < 2;
  const refused = change.error instanceof ApiProblem && change.error.code === 'validation';
  const wrong = refused ? t('name.letters') : tried && tooShort ? t('name.short') : undefined;
  const form = `name-${certificateId}`;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (tooShort) return event.currentTarget.querySelector<HTMLInputElement>('input[name="name"]')?.focus();
    if (!change.isPending) change.mutate(choice === 'with' ? name : null, { onSuccess: onSaved });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('name.title')}
      actions={
        <>
          <Button type="submit" form={form} variant="primary" busy={change.isPending}>
            {t('name.save')}
          </Button>
          <Button onClick={onClose}>{t('name.cancel')}</Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={submit}>
        <Choices<Choice>
          legend={t('name.choice')}
          options={[
            { value: 'with', label: t('name.with') },
            { value: 'without', label: t('name.without') },
          ]}
          value={choice}
          onChange={setChoice}
        />
        {choice === 'with' ? (
          <Field
            label={t('name.field')}
            hint={t('name.hint')}
            name="name"
            autoComplete="name"
            maxLength={80}
            value={name}
            error={wrong}
            onChange={(event) => {
              change.reset();
              setName(event.target.value);
            }}
          />
        ) : (
          <p>{t('name.withoutNote')}</p>
        )}
        <Notice>
          <p>{t('name.note')}</p>
        </Notice>
        {change.error && !refused && <ErrorMessage error={change.error} />}
      </form>
    </Dialog>
  );
}
