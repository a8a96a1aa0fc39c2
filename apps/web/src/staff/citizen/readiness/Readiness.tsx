import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookUpPurpose, RecordReadiness, SupportOption } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import { Choices } from '../../../components/Choices.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Loading } from '../../../components/Loading.js';
import { useFocusLater } from '../../../hooks/useFocusLater.js';
import { useText } from '../../../i18n/useText.js';
import { useReadiness, useRecordReadiness } from './data.js';
import styles from './Readiness.module.css';
import { ReadinessFacts } from './ReadinessFacts.js';
import { ReadinessForm } from './ReadinessForm.js';

type Source = RecordReadiness['source'];
const sources: Source[] = ['conversation', 'test'];

interface ReadinessProps {
  citizenId: string;
  purpose: LookUpPurpose;
}

function Record({ citizenId, purpose, onDone }: ReadinessProps & { onDone(): void }) {
  const { t } = useTranslation('readiness');
  const { data } = useReadiness(citizenId, purpose);
  const [source, setSource] = useState<Source | null>(null);
  const record = useRecordReadiness(citizenId);
  return (
    <ReadinessForm
      before={data?.current?.answers ?? null}
      busy={record.isPending}
      error={record.error}
      also={{
        isAnswered: source !== null,
        field: (
          <Choices<Source>
            legend={t('staff.source')}
            value={source}
            onChange={setSource}
            options={sources.map((value) => ({ value, label: t(`staff.from-${value}`) }))}
          />
        ),
      }}
      onSave={(answers) => source && record.mutate({ ...answers, source }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

/** How a citizen gets on with what is digital. It leads to support and to nothing else, and the page says so. */
export function CitizenReadiness({ citizenId, purpose }: ReadinessProps) {
  const { t } = useTranslation('readiness');
  const text = useText();
  const { data, error, refetch } = useReadiness(citizenId, purpose);
  const [writing, setWriting] = useState(false);
  const { element: title, focusLater } = useFocusLater<HTMLHeadingElement>();
  const option = ({ kind, area, sprint }: SupportOption): string =>
    t(`staff.option.${kind}`, {
      sprint: sprint ? text.of(sprint.title) : '',
      area: area ? t(`area.${area}`) : '',
    });
  return (
    <Card as="section" className={styles.section} aria-labelledby="readiness-title">
      <h2 ref={title} id="readiness-title" tabIndex={-1}>
        {t('title')}
      </h2>
      <p className={styles.small}>{t('staff.only')}</p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[4]} />)}
      {data && !data.current && !writing && <p>{t('staff.none')}</p>}
      {data && (
        <ReadinessFacts view={data} reader="staff" option={option} optionsTitle={t('staff.options')} />
      )}
      {data &&
        (writing ? (
          <Record
            citizenId={citizenId}
            purpose={purpose}
            onDone={() => {
              setWriting(false);
              focusLater();
            }}
          />
        ) : (
          <div className={styles.actions}>
            <Button onClick={() => setWriting(true)}>{t('staff.record')}</Button>
          </div>
        ))}
    </Card>
  );
}
