import { useMutation, useQuery } from '@tanstack/react-query';
import { Download, Link2Off, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { SharedCv } from '@mikrosprint/contracts';
import { api, ApiProblem } from '../api/client.js';
import { fileOf, handOver } from '../api/hand-over.js';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { CvSheet } from './CvSheet.js';
import styles from './sheet.module.css';

const sharedCvQuery = (token: string) => ({
  queryKey: ['shared-cv', token],
  queryFn: () => api.get<SharedCv>(`shared-cv/${encodeURIComponent(token)}`),
  // Every opening is written down for the owner: looking away and back is not another one.
  staleTime: Infinity,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});

const wordsOf: Partial<Record<string, string>> = {
  'share-ended': 'ended',
  'not-found': 'unknown',
  validation: 'unknown',
};

/** A CV that somebody chose to show, for whoever has the link: no sign-in; as on all pages no search engine. */
export function SharedCvPage() {
  const { t } = useTranslation('cv');
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(sharedCvQuery(token));
  const closed = error instanceof ApiProblem ? wordsOf[error.code] : undefined;
  if (closed) {
    return (
      <div className={plain.centre}>
        <Link2Off size={56} strokeWidth={1.6} aria-hidden="true" />
        <PageTitle>{t(`shared.${closed}`)}</PageTitle>
        <p>{t(`shared.${closed}Text`)}</p>
      </div>
    );
  }
  return (
    <div className={plain.narrow} data-printed="" data-personal="">
      {data ? (
        <Shared shared={data} token={token} />
      ) : (
        <>
          <PageTitle>{t('sheet.cv')}</PageTitle>
          {error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[32]} />}
        </>
      )}
    </div>
  );
}

function Shared({ shared, token }: { shared: SharedCv; token: string }) {
  const { t } = useTranslation('cv');
  const text = useText();
  const file = useMutation({
    mutationFn: async () => {
      const path = `shared-cv/${encodeURIComponent(token)}/file?format=pdf&locale=${text.content}`;
      const { name, content } = await fileOf(await api.answer(path), 'cv.pdf');
      handOver(name, content);
    },
  });
  return (
    <>
      <CvSheet
        sheet={shared}
        name={(words) => <PageTitle title={`${t('sheet.cv')}: ${words}`}>{words}</PageTitle>}
      />
      <div className={styles.take} data-not-printed="">
        <Button
          variant="primary"
          icon={<Download size={20} aria-hidden="true" />}
          busy={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('shared.file')}
        </Button>
        <Button icon={<Printer size={20} aria-hidden="true" />} onClick={() => print()}>
          {t('shared.print')}
        </Button>
      </div>
      {file.error && <ErrorMessage error={file.error} />}
      <p className={styles.fine} data-not-printed="">
        {t('shared.until', {
          ends: text.onDate(shared.endsAt),
          written: text.onDate(shared.updatedAt),
        })}
      </p>
    </>
  );
}
