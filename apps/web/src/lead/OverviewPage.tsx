import { useMutation, useQuery } from '@tanstack/react-query';
import { ChartColumn, Download, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioView } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { Button } from '../components/Button.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { Select } from '../components/Select.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { handOver } from '../api/hand-over.js';
import { KeyFigures } from './KeyFigures.js';
import styles from './Lead.module.css';
import { Meetings, OtherWaits, Suggestions } from './OtherFigures.js';
import { SprintTable } from './SprintTable.js';

/** What becomes of the sprints in one's units: groups of five or more, never single citizens. */
export function OverviewPage() {
  const { t } = useTranslation('lead');
  const [quarter, setQuarter] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.portfolio, quarter],
    queryFn: () => api.get<PortfolioView>(quarter ? `portfolio?quarter=${quarter}` : 'portfolio'),
    placeholderData: (before) => before,
  });
  return (
    <div className={plain.page}>
      <div>
        <PageTitle>{t('overview.title')}</PageTitle>
        <p className={plain.lead}>{t('overview.lead')}</p>
      </div>
      {data && (
        <>
          <Tools view={data} onQuarter={setQuarter} />
          {data.sprints.length === 0 ? (
            <EmptyState icon={<ChartColumn size={40} aria-hidden="true" />} title={t('overview.nobody')}>
              {t('overview.nobodyText')}
            </EmptyState>
          ) : (
            <>
              <KeyFigures sprints={data.sprints} />
              <SprintTable sprints={data.sprints} />
            </>
          )}
          <div className={styles.others}>
            <Meetings view={data} />
            <Suggestions view={data} />
            <OtherWaits view={data} />
          </div>
          <p className={styles.hiddenNote}>
            <EyeOff size={20} aria-hidden="true" />
            {t('overview.hiddenText')}
          </p>
        </>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[4, 7, 20]} />
        ))}
    </div>
  );
}

function Tools({ view, onQuarter }: { view: PortfolioView; onQuarter(quarter: string): void }) {
  const { t } = useTranslation('lead');
  const text = useText();
  const { quarter, quarters, builtAt } = view;
  const words = (value: string): string =>
    t('overview.quarter', { number: value.slice(6), year: value.slice(0, 4) });
  const file = useMutation({
    mutationFn: () => api.fileFor('portfolio/export', { quarter, locale: text.locale }),
    onSuccess: (content) => handOver(`${t('overview.title')} ${quarter}.csv`, content),
  });
  return (
    <div>
      <div className={styles.tools}>
        <Select
          label={t('overview.period')}
          value={quarter}
          onChange={onQuarter}
          options={quarters.map((value) => ({ value, label: words(value) }))}
        />
        <Button
          icon={<Download size={20} aria-hidden="true" />}
          busy={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('overview.csv')}
        </Button>
        <p className={styles.built}>
          {builtAt ? t('overview.built', { when: text.ago(builtAt) }) : t('overview.notBuilt')}
        </p>
      </div>
      {file.error && <ErrorMessage error={file.error} />}
    </div>
  );
}
