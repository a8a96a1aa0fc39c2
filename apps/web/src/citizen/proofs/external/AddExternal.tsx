import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExternalProof } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { Choices } from '../../../components/Choices.js';
import { Dialog } from '../../../components/Dialog.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Field } from '../../../components/Field.js';
import { UploadButton } from '../../../components/UploadButton.js';
import { useAddExternal } from '../data.js';
import styles from '../proofs.module.css';
import { emptyForm, problemsOf, proofOf, type ExternalForm } from './external-form.js';

/** What the browser's own dialog offers; what a file is the server tells by its bytes. */
const accepted = '.pdf,.png,.jpg,.jpeg,.svg,.json,.jwt,.jws';

interface AddExternalProps {
  onClose(): void;
  onAdded(proof: ExternalProof): void;
}

/** A paper or a link from elsewhere, with what it is called and who gave it. */
export function AddExternal({ onClose, onAdded }: AddExternalProps) {
  const { t } = useTranslation('proofs');
  const id = useId();
  const [form, setForm] = useState(emptyForm);
  const [tried, setTried] = useState(false);
  const add = useAddExternal();
  const problems = problemsOf(form);
  const change = (some: Partial<ExternalForm>): void => setForm((before) => ({ ...before, ...some }));
  const wrong = (field: keyof typeof problems): string | undefined =>
    tried && problems[field] ? t(`others.form.${problems[field]}`) : undefined;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(problems);
    if (first) return event.currentTarget.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
    if (!add.isPending) add.mutate(proofOf(form), { onSuccess: onAdded });
  }
  const field = (name: 'link' | 'title' | 'issuer') => ({
    'data-field': name,
    value: form[name],
    error: wrong(name),
    onChange: (event: { target: HTMLInputElement }) => change({ [name]: event.target.value }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('others.form.title')}
      actions={
        <>
          <Button type="submit" form={id} variant="primary" busy={add.isPending}>
            {t('others.form.save')}
          </Button>
          <Button onClick={onClose}>{t('others.form.cancel')}</Button>
        </>
      }
    >
      <form id={id} className={styles.form} noValidate onSubmit={submit}>
        <Choices<ExternalForm['kind']>
          legend={t('others.form.how')}
          options={[
            { value: 'file', label: t('others.form.file') },
            { value: 'link', label: t('others.form.link') },
          ]}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
        {form.kind === 'file' ? (
          <FileField file={form.file} error={wrong('file')} onFile={(file) => change({ file })} />
        ) : (
          <Field
            label={t('others.form.linkField')}
            hint={t('others.form.linkHint')}
            type="url"
            maxLength={500}
            {...field('link')}
          />
        )}
        <Field
          label={t('others.form.name')}
          hint={t('others.form.nameHint')}
          maxLength={160}
          {...field('title')}
        />
        <Field label={t('others.form.issuer')} maxLength={160} {...field('issuer')} />
        <Field
          label={t('others.form.date')}
          type="date"
          value={form.date}
          onChange={({ target }) => change({ date: target.value })}
        />
        {add.error && <ErrorMessage error={add.error} />}
      </form>
    </Dialog>
  );
}

interface FileFieldProps {
  file: File | null;
  error: string | undefined;
  onFile(file: File): void;
}

function FileField({ file, error, onFile }: FileFieldProps) {
  const { t } = useTranslation('proofs');
  const id = useId();
  return (
    <div className={styles.fileField}>
      <p id={id} className={styles.fine}>
        {t('others.form.fileHint')}
      </p>
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
      <div>
        <UploadButton accept={accepted} describedBy={id} onFiles={([chosen]) => chosen && onFile(chosen)}>
          {t('others.form.choose')}
        </UploadButton>
      </div>
      <p role="status">{file && t('others.form.chosen', { name: file.name })}</p>
    </div>
  );
}
