import { RefreshCw, Users } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseloadRow, CaseloadView } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Choices } from '../components/Choices.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { Select } from '../components/Select.js';
import { useText } from '../i18n/useText.js';
import { Words } from '../reading/Words.js';
import styles from './CaseloadPage.module.css';
import { useCaseload } from './data.js';
import { countOf, type Choice, type Filter, type Sort } from './order.js';
import { SignalLine } from './signals.js';
import { useCalmOrder } from './use-calm-order.js';

function Progress({ row }: { row: CaseloadRow }) {
  const { t } = useTranslation('staff');
  const [sprint] = row.sprints;
  if (!sprint) return <p className={styles.small}>{t('row.noSprint')}</p>;
  return (
    <div>
      <p className={`${styles.small} tabular`}>
        <Words of={sprint.title} />:{' '}
        {sprint.completedAt
          ? t('row.completed')
          : t('row.levels', { done: sprint.levelsFinished, of: sprint.levelsTotal })}
        {row.sprints.length > 1 && ` ${t('row.moreSprints', { count: row.sprints.length - 1 })}`}
      </p>
      <div className={styles.track} aria-hidden="true">
        {Array.from({ length: sprint.levelsTotal }, (_, index) => (
          <span key={index} className={index < sprint.levelsFinished ? styles.walked : undefined} />
        ))}
      </div>
    </div>
  );
}

/** One citizen in a line that reads as a sentence: who, what is seen, how far, and when last. */
function Row({ row }: { row: CaseloadRow }) {
  const { t } = useTranslation('staff');
  const text = useText();
  return (
    <li className={styles.row} data-citizen={row.citizenId}>
      <h2>
        <Link to={`/caseload/${row.citizenId}`}>{row.displayName}</Link>
      </h2>
      <div className={styles.signals}>
        {row.signals.length === 0 ? (
          <span className={styles.calm}>{t('row.allWell')}</span>
        ) : (
          row.signals.map((signal) => <SignalLine key={`${signal.kind}${signal.since}`} signal={signal} />)
        )}
      </div>
      <Progress row={row} />
      <p className={styles.small}>
        {row.lastActivityAt ? t('row.active', { when: text.ago(row.lastActivityAt) }) : t('row.neverActive')}
      </p>
    </li>
  );
}

/** Up and down walk from name to name, beside the ordinary tab order. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('h2 a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

const filters: Filter[] = ['attention', 'active', 'finished', 'all'];
const sorts: Sort[] = ['pressing', 'name', 'activity'];

function Controls({
  rows,
  choice,
  onChange,
}: {
  rows: CaseloadRow[];
  choice: Choice;
  onChange(choice: Choice): void;
}) {
  const { t } = useTranslation('staff');
  return (
    <div className={styles.controls}>
      <Choices
        legend={t('filter.legend')}
        hideLegend
        value={choice.filter}
        onChange={(filter) => onChange({ ...choice, filter })}
        options={filters.map((value) => ({
          value,
          label: t(`filter.${value}`, { count: countOf(rows, value) }),
        }))}
      />
      <Select
        label={t('sort.legend')}
        value={choice.sort}
        onChange={(sort) => onChange({ ...choice, sort })}
        options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <Field
        label={t('search')}
        type="search"
        autoComplete="off"
        value={choice.search}
        onChange={(event) => onChange({ ...choice, search: event.target.value })}
      />
    </div>
  );
}

function List({ caseload }: { caseload: CaseloadView }) {
  const { t } = useTranslation('staff');
  const [choice, setChoice] = useState<Choice>({
    filter: caseload.needsAttention > 0 ? 'attention' : 'all',
    sort: 'pressing',
    search: '',
  });
  const { rows, waiting, showAll } = useCalmOrder(caseload.rows, choice);
  return (
    <>
      <Controls rows={caseload.rows} choice={choice} onChange={setChoice} />
      <div role="status" className={waiting > 0 ? styles.news : 'visually-hidden'}>
        {waiting > 0 && (
          <Button variant="brand" icon={<RefreshCw size={18} aria-hidden="true" />} onClick={showAll}>
            {t('changes', { count: waiting })}
          </Button>
        )}
      </div>
      {rows.length > 0 ? (
        <ul className={styles.rows} aria-label={t('title')} onKeyDown={walk}>
          {rows.map((row) => (
            <Row key={row.citizenId} row={row} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={<Users size={40} aria-hidden="true" />} title={t('nobodyHere')}>
          {t('nobodyHereText')}
        </EmptyState>
      )}
    </>
  );
}

export function CaseloadPage() {
  const { t } = useTranslation('staff');
  const { data, error, refetch } = useCaseload();
  return (
    <div className={styles.page}>
      <PageTitle>{t('title')}</PageTitle>
      {data && data.rows.length > 0 && (
        <>
          <p className={styles.summary}>
            {t('summary', { count: data.needsAttention, all: data.rows.length })}
          </p>
          <List caseload={data} />
        </>
      )}
      {data?.rows.length === 0 && (
        <EmptyState icon={<Users size={40} aria-hidden="true" />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[3, 24]} />
        ))}
    </div>
  );
}
