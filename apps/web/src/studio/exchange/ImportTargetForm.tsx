import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, ImportProposal, ImportTarget } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Loading } from '../../components/Loading.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import { levelIdOf, levelIds, levelPart, stepsOf, textOf, type Parts } from '../draft/parts.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { useEveryDraft } from '../draft/use-every-draft.js';
import { DraftChoice } from '../starts/DraftChoice.js';
import styles from './exchange.module.css';
import { ImportRefusal } from './ImportRefusal.js';

type Way = ImportTarget['to'];
/** Whole sprints stay whole; questions go where their author wants them. */
const waysOf = { sprint: ['draft'], questions: ['level', 'new-level', 'draft'] } as const;
const longestTitle = 80;

const partsOf = ({ parts }: DraftView): Parts => new Map(parts.map(({ part, content }) => [part, content]));

interface LevelChoice {
  value: string;
  label: string;
}

function useLevels(draft: DraftView | undefined): LevelChoice[] {
  const { t } = useTranslation('studio');
  const { content: language } = useText();
  if (!draft) return [];
  const parts = partsOf(draft);
  return levelIds(parts).map((id) => {
    const level = parts.get(levelPart(id)) ?? {};
    const steps = t('pages.list.steps', { count: stepsOf(level).length });
    return { value: id, label: `${textOf(level, 'title', language) || t('outline.untitled')} (${steps})` };
  });
}

/** The revision that the place has now: if somebody saves meanwhile, the server says so. */
function baseRevision(draft: DraftView, levelId: string | null): number {
  const wanted = draft.parts.find(({ part }) => levelIdOf(part) === levelId);
  return wanted?.revision ?? draft.revision;
}

interface ImportTargetFormProps {
  proposal: ImportProposal;
  /** The draft that the page was opened from. */
  draftId: string | null;
  /** Every task is left out. */
  nothingChosen: boolean;
  busy: boolean;
  error: unknown;
  onApply(target: ImportTarget): void;
  onDiscard(): void;
}

/** Where it goes. */
export function ImportTargetForm(props: ImportTargetFormProps) {
  const { proposal, busy, error, onApply, onDiscard } = props;
  const { t } = useTranslation('studio');
  const drafts = useEveryDraft('draft');
  const [chosenDraft, setChosenDraft] = useState(props.draftId);
  // Nothing is chosen while no draft is called what is searched for.
  const draftId = chosenDraft === '' ? null : (chosenDraft ?? drafts.data?.[0]?.draftId ?? null);
  const opened = useQuery({
    queryKey: studioKeys.draft(draftId ?? ''),
    queryFn: () => studioApi.open(draftId ?? ''),
    enabled: draftId !== null && proposal.holds === 'questions',
  });
  const draft = opened.data?.draftId === draftId ? opened.data : undefined;
  const levels = useLevels(draft);
  const hasDrafts = props.draftId !== null || (drafts.data?.length ?? 0) > 0;
  const ways = waysOf[proposal.holds].filter((name) => name === 'draft' || hasDrafts);
  const [chosenWay, setWay] = useState<Way | null>(null);
  const way = chosenWay ?? (props.draftId === null ? 'draft' : (ways[0] ?? 'draft'));
  const [title, setTitle] = useState(proposal.title);
  const [chosenLevel, setLevel] = useState<string | null>(null);
  const levelId = levels.find(({ value }) => value === chosenLevel)?.value ?? levels.at(-1)?.value ?? null;
  const [tried, setTried] = useState(false);
  const heading = useId();

  function target(): ImportTarget | null {
    const named = title.trim();
    if (way === 'draft') return named === '' ? null : { to: 'draft', title: named };
    if (!draft || draftId === null) return null;
    if (way === 'level')
      return levelId === null
        ? null
        : { to: 'level', draftId, levelId, baseRevision: baseRevision(draft, levelId) };
    return named === ''
      ? null
      : { to: 'new-level', draftId, title: named, baseRevision: baseRevision(draft, null) };
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    const wanted = target();
    if (wanted && !busy && !props.nothingChosen) onApply(wanted);
  }
  return (
    <form className={styles.stack} aria-labelledby={heading} noValidate onSubmit={submit}>
      <h2 id={heading}>{t('exchange.where')}</h2>
      {ways.length > 1 && (
        <Choices<Way>
          legend={t('exchange.whereLegend')}
          hideLegend
          stacked
          options={ways.map((value) => ({ value, label: t(`exchange.to.${value}`) }))}
          value={way}
          onChange={setWay}
        />
      )}
      {way !== 'draft' && props.draftId === null && (
        <DraftChoice
          label={t('exchange.whichDraft')}
          drafts={drafts.data ?? []}
          value={draftId ?? ''}
          onChange={setChosenDraft}
        />
      )}
      {way !== 'draft' &&
        draftId !== null &&
        !draft &&
        (opened.error ? <ErrorMessage error={opened.error} /> : <Loading heights={[4]} />)}
      {way === 'level' && draft && levels.length > 0 && (
        <Select label={t('exchange.whichLevel')} value={levelId ?? ''} options={levels} onChange={setLevel} />
      )}
      {way === 'level' && draft && levels.length === 0 && <p>{t('exchange.noLevels')}</p>}
      {way !== 'level' && (
        <Field
          label={t(`exchange.name.${way}`)}
          value={title}
          maxLength={longestTitle}
          error={tried && title.trim() === '' ? t('exchange.nameMissing') : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      {tried && props.nothingChosen && (
        <p role="alert" className={styles.error}>
          {t('choosing.nothing')}
        </p>
      )}
      {error !== null && error !== undefined && <ImportRefusal error={error} />}
      <div className={styles.tools}>
        <Button type="submit" variant="primary" busy={busy}>
          {t('exchange.apply')}
        </Button>
        <Button onClick={onDiscard}>{t('exchange.discard')}</Button>
      </div>
    </form>
  );
}
