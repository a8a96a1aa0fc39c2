import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DraftCard, NewDraft } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Select } from '../../components/Select.js';
import field from '../../components/Field.module.css';
import { useText } from '../../i18n/useText.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import styles from './Studio.module.css';

const ways = ['template', 'text', 'draft', 'version'] as const;
type Way = (typeof ways)[number];

/** The example to write over; the server knows it by this name. */
const template = 'everyday-task';
const longestText = 40_000;

function TextArea({
  label,
  hint,
  value,
  error,
  onChange,
}: {
  label: string;
  hint: string;
  value: string;
  error?: string;
  onChange(value: string): void;
}) {
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className={field.hint}>
        {hint}
      </span>
      {error && (
        <span id={`${id}-error`} className={field.error}>
          {error}
        </span>
      )}
      <textarea
        id={id}
        className={styles.textarea}
        rows={10}
        maxLength={longestText}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** How a new sprint begins: from an example, a text one has, or something that is there already. */
export function NewSprint({ drafts, onClose }: { drafts: readonly DraftCard[]; onClose(): void }) {
  const { t } = useTranslation('studio');
  const say = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: catalogue } = useQuery({ queryKey: ['studio', 'sprints'], queryFn: studioApi.sprints });
  const [way, setWay] = useState<Way>('template');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [draftId, setDraftId] = useState(drafts[0]?.draftId ?? '');
  const [chosenVersion, setVersion] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const formId = useId();
  const sprints = catalogue?.sprints ?? [];
  const versionId = chosenVersion ?? sprints[0]?.sprintVersionId ?? '';
  const request: Record<Way, NewDraft | null> = {
    template: title.trim() === '' ? null : { from: 'template', template, title: title.trim() },
    text: text.trim() === '' ? null : { from: 'text', text: text.trim() },
    draft: draftId === '' ? null : { from: 'draft', draftId },
    version: versionId === '' ? null : { from: 'version', sprintVersionId: versionId },
  };
  const begin = useMutation({
    mutationFn: studioApi.begin,
    onSuccess: async ({ draftId: made }) => {
      void client.invalidateQueries({ queryKey: studioKeys.drafts });
      await navigate(`/studio/${made}`);
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    const wanted = request[way];
    if (wanted && !begin.isPending) begin.mutate(wanted);
  }
  const there = ways.filter(
    (name) => (name !== 'draft' || drafts.length > 0) && (name !== 'version' || sprints.length > 0),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('pages.new.title')}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary" busy={begin.isPending}>
            {t('pages.new.begin')}
          </Button>
          <Button onClick={onClose}>{t('pages.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={submit}>
        <Choices<Way>
          legend={t('pages.new.way')}
          stacked
          options={there.map((value) => ({ value, label: t(`pages.new.from.${value}`) }))}
          value={way}
          onChange={setWay}
        />
        {way === 'template' && (
          <Field
            label={t('pages.new.name')}
            hint={t('pages.new.nameHint')}
            value={title}
            maxLength={80}
            error={tried && title.trim() === '' ? t('pages.new.nameMissing') : undefined}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
        {way === 'text' && (
          <TextArea
            label={t('pages.new.text')}
            hint={t('pages.new.textHint')}
            value={text}
            error={tried && text.trim() === '' ? t('pages.new.textMissing') : undefined}
            onChange={setText}
          />
        )}
        {way === 'draft' && (
          <Select
            label={t('pages.new.which')}
            value={draftId}
            options={drafts.map((draft) => ({ value: draft.draftId, label: say.of(draft.title) }))}
            onChange={setDraftId}
          />
        )}
        {way === 'version' && (
          <Select
            label={t('pages.new.which')}
            value={versionId}
            options={sprints.map((sprint) => ({
              value: sprint.sprintVersionId,
              label: say.of(sprint.title),
            }))}
            onChange={setVersion}
          />
        )}
        {begin.error && <ErrorMessage error={begin.error} />}
      </form>
    </Dialog>
  );
}
