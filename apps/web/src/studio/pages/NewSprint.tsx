import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NewDraft } from '@mikrosprint/contracts';
import { readPastedText } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import { newId } from '../../play/sync/identity.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { useEveryDraft } from '../draft/use-every-draft.js';
import { DraftChoice } from '../starts/DraftChoice.js';
import { PastedText } from '../starts/PastedText.js';
import styles from '../starts/Starts.module.css';
import { placesLeftOut } from '../starts/task-keys.js';
import { TemplateChoice } from '../starts/TemplateChoice.js';
import { templates, type Template } from '../starts/templates.js';
import { isTitle, TitleField } from '../starts/TitleField.js';

const ways = ['template', 'text', 'draft', 'version'] as const;
type Way = (typeof ways)[number];

/** The same wish has the same id: pressed twice, or asked again because the answer was lost, it makes one draft. */
function useRequestId(): (request: NewDraft) => string {
  const known = useRef({ wish: '', id: '' });
  return (request) => {
    const wish = JSON.stringify(request);
    if (known.current.wish !== wish) known.current = { wish, id: newId() };
    return known.current.id;
  };
}

/** What there is to begin with beside one's own words. */
function useSources() {
  const { data: catalogue } = useQuery({ queryKey: ['studio', 'sprints'], queryFn: studioApi.sprints });
  const { data: mine } = useQuery({
    queryKey: studioKeys.organisations,
    queryFn: studioApi.organisations,
  });
  const { data: drafts } = useEveryDraft(null);
  return {
    drafts: drafts ?? [],
    sprints: catalogue?.sprints ?? [],
    organisations: mine?.organisations ?? [],
  };
}

/** The text as it is sent: what is left out is named by its place in it. */
function textStart(text: string, left: ReadonlySet<string>): NewDraft {
  const without = left.size === 0 ? [] : placesLeftOut(readPastedText(text), left);
  return { from: 'text', text, ...(without.length > 0 && { without }) };
}

/** How a new sprint begins: from an example, a text one has, or something that is there already. */
export function NewSprint({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('studio');
  const say = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { drafts, sprints, organisations } = useSources();
  const [way, setWay] = useState<Way>('template');
  const [template, setTemplate] = useState<Template>(templates[0].name);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [chosenDraft, setDraft] = useState<string | null>(null);
  const [chosenVersion, setVersion] = useState<string | null>(null);
  const [chosenOrganisation, setOrganisation] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const requestIdOf = useRequestId();
  const draftId = chosenDraft ?? drafts[0]?.draftId ?? '';
  const versionId = chosenVersion ?? sprints[0]?.sprintVersionId ?? '';
  const organisationId = chosenOrganisation ?? organisations[0]?.organisationId;
  const wishes: Record<Way, () => NewDraft | null> = {
    template: () => (isTitle(title) ? { from: 'template', template, title: title.trim() } : null),
    text: () => (text.trim() === '' ? null : textStart(text.trim(), leftOut)),
    draft: () => (draftId === '' ? null : { from: 'draft', draftId }),
    version: () => (versionId === '' ? null : { from: 'version', sprintVersionId: versionId }),
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
    const wish = wishes[way]();
    if (begin.isPending) return;
    if (!wish)
      return form.current
        ?.querySelector<HTMLElement>('input[type="text"], input[type="search"], input:not([type]), textarea')
        ?.focus();
    const wanted = { ...wish, ...(organisations.length > 1 && organisationId && { organisationId }) };
    begin.mutate({ ...wanted, requestId: requestIdOf(wanted) });
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
            {t('starts.begin')}
          </Button>
          <Button onClick={onClose}>{t('pages.cancel')}</Button>
        </>
      }
    >
      <form id={formId} ref={form} className={styles.form} noValidate onSubmit={submit}>
        <Choices<Way>
          legend={t('starts.way')}
          options={there.map((value) => ({ value, label: t(`starts.from.${value}`) }))}
          value={way}
          onChange={(next) => {
            setWay(next);
            setTried(false);
          }}
        />
        {way === 'template' && (
          <>
            <TitleField value={title} drafts={drafts} tried={tried} onChange={setTitle} />
            <TemplateChoice value={template} onChange={setTemplate} />
          </>
        )}
        {way === 'text' && (
          <PastedText
            value={text}
            error={tried && text.trim() === '' ? t('starts.textMissing') : undefined}
            onChange={setText}
            left={leftOut}
            onLeave={setLeftOut}
          />
        )}
        {way === 'draft' && (
          <DraftChoice label={t('starts.which')} drafts={drafts} value={draftId} onChange={setDraft} />
        )}
        {way === 'version' && (
          <Select
            label={t('starts.which')}
            value={versionId}
            options={sprints.map((sprint) => ({
              value: sprint.sprintVersionId,
              label: say.of(sprint.title),
            }))}
            onChange={setVersion}
          />
        )}
        {organisations.length > 1 && (
          <Select
            label={t('starts.organisation')}
            value={organisationId ?? ''}
            options={organisations.map(({ organisationId: id, name }) => ({ value: id, label: name }))}
            onChange={setOrganisation}
          />
        )}
        {begin.error && <ErrorMessage error={begin.error} />}
      </form>
    </Dialog>
  );
}
