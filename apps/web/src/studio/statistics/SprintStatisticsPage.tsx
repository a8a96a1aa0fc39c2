import { ChartColumn, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { InsightSprint, ItemStatistics } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { useText } from '../../i18n/useText.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import plain from '../../pages/plain.module.css';
import { Words } from '../../reading/Words.js';
import { ViewContext, type View } from './ChartFigure.js';
import { ResultsFile } from '../exchange/ResultsFile.js';
import { FixFirstList } from './FixFirstList.js';
import { FreshnessLine } from './FreshnessLine.js';
import { LevelCard } from './LevelCard.js';
import { LevelFunnel } from './LevelFunnel.js';
import { tellsNothing, type Shown } from './shown.js';
import { useSprintList, useStatistics } from './statistics-api.js';
import styles from './Statistics.module.css';
import { useCsv } from './use-csv.js';
import { versionIn, versionWord, type VersionNumber } from './version-number.js';
import { VersionChoice } from './VersionChoice.js';

/** How the tasks of one sprint do. What is shown is in the address: the version, what it is compared with, and how. */
export function SprintStatisticsPage() {
  const { t } = useTranslation('studio');
  const { sprintId = '' } = useParams();
  const list = useSprintList();
  const sprint = list.data?.sprints.find((one) => one.sprintId === sprintId);
  if (sprint) return <SprintFigures key={sprintId} sprint={sprint} />;
  if (list.data) return <NotFoundPage />;
  return (
    <div className={plain.page}>
      <PageTitle>{t('statistics.title')}</PageTitle>
      {list.error ? (
        <ErrorMessage error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Loading heights={[10, 20]} />
      )}
    </div>
  );
}

function useShown(sprint: InsightSprint) {
  const [query, setQuery] = useSearchParams();
  const version = versionIn(query.get('version')) ?? sprint.told ?? versionIn(sprint.version);
  const other = versionIn(query.get('with'));
  const view: View = query.get('view') === 'table' ? 'table' : 'chart';
  function set(name: 'version' | 'with' | 'view', value: string | null): void {
    const next = new URLSearchParams(query);
    if (value === null) next.delete(name);
    else next.set(name, value);
    if (name === 'version' && next.get('with') === value) next.delete('with');
    setQuery(next, { replace: true, preventScrollReset: true });
  }
  return { version, other, view, set };
}

function SprintFigures({ sprint }: { sprint: InsightSprint }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const { version, other, view, set } = useShown(sprint);
  const main = useStatistics(sprint.sprintId, version);
  const compared = useStatistics(sprint.sprintId, other);
  const download = useCsv();
  const name = (number: VersionNumber) => t('statistics.versionName', { version: versionWord(number) });
  // Until the figures of another version are there, those of the one before stay under their own name.
  const shown: Shown[] = main.data ? [{ name: name(numberOf(main.data)), statistics: main.data }] : [];
  const beside = other && compared.data && versionWord(numberOf(compared.data)) === versionWord(other);
  if (shown.length > 0 && beside) shown.push({ name: name(other), statistics: compared.data });
  const failed = main.error ?? (other ? compared.error : null);
  return (
    <ViewContext value={view}>
      <div className={plain.page} aria-busy={main.isPlaceholderData || undefined}>
        <div>
          <p className={styles.back}>
            <Link to="/studio/statistics">{t('statistics.all')}</Link>
            {sprint.draftId !== null && (
              <Link to={`/studio/${sprint.draftId}`}>{t('statistics.openDraft')}</Link>
            )}
          </p>
          <PageTitle title={t('statistics.of', { title: text.of(sprint.title) })}>
            <Words of={sprint.title} />
          </PageTitle>
          <p className={plain.lead}>{t('statistics.ofLead')}</p>
        </div>
        {main.data && (
          <div className={styles.tools}>
            <VersionChoice versions={main.data.versions} version={version} other={other} set={set} />
            <Choices<View>
              legend={t('statistics.view.legend')}
              options={(['chart', 'table'] as const).map((value) => ({
                value,
                label: t(`statistics.view.${value}`),
              }))}
              value={view}
              onChange={(value) => set('view', value === 'chart' ? null : value)}
            />
          </div>
        )}
        {main.data && <FreshnessLine {...main.data} />}
        {failed && <ErrorMessage error={failed} onRetry={() => void main.refetch()} />}
        {!failed && shown.length === 0 && <Loading heights={[6, 10, 20]} />}
        {shown.length > 0 && <Figures shown={shown} />}
        {main.data && !tellsNothing(main.data) && (
          <div>
            <Button
              icon={<Download size={20} aria-hidden="true" />}
              onClick={() => main.data && download(main.data)}
            >
              {t('statistics.download')}
            </Button>{' '}
            <ResultsFile statistics={main.data} />
          </div>
        )}
      </div>
    </ViewContext>
  );
}

const numberOf = ({ major, minor }: ItemStatistics): VersionNumber => ({ major, minor: minor ?? 0 });

/** Nobody yet, too few, or the figures. */
function Figures({ shown }: { shown: readonly Shown[] }) {
  const { t } = useTranslation('studio');
  const [first] = shown;
  if (!first) return null;
  const { statistics } = first;
  if (shown.every((one) => tellsNothing(one.statistics))) {
    const standing = statistics.versions.find(
      ({ major, minor }) => major === statistics.major && minor === statistics.minor,
    )?.standing;
    const word = standing === 'nobody' ? 'nobody' : 'tooFew';
    return (
      <EmptyState
        icon={<ChartColumn size={40} aria-hidden="true" />}
        title={t(`statistics.${word}`, { group: statistics.smallestGroup })}
      >
        {t(`statistics.${word}Hint`, { group: statistics.smallestGroup })}
      </EmptyState>
    );
  }
  const toMend = new Set(statistics.fixFirst.map(({ levelId }) => levelId));
  const opened = statistics.levels.find(({ levelId }) => toMend.has(levelId)) ?? statistics.levels[0];
  return (
    <>
      <p className={styles.note}>{t('statistics.hiddenMeans', { group: statistics.smallestGroup })}</p>
      <FixFirstList statistics={statistics} />
      <section className={styles.section}>
        <h2>{t('statistics.wayTitle')}</h2>
        <LevelFunnel shown={shown} />
      </section>
      <section className={styles.section} aria-labelledby="levels">
        <h2 id="levels">{t('statistics.levels')}</h2>
        {statistics.levels.map((level) => (
          <LevelCard
            key={level.levelId}
            level={level}
            shown={shown}
            draftId={statistics.draftId}
            open={level === opened}
          />
        ))}
      </section>
    </>
  );
}
