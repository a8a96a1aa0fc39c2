import { ArrowLeft, Images } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Choices } from '../../components/Choices.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { UploadButton } from '../../components/UploadButton.js';
import { useFileDrop } from '../../hooks/useFileDrop.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import plain from '../../pages/plain.module.css';
import { useAuthor } from '../pages/author.js';
import { useLibrary } from './media-api.js';
import styles from './media.module.css';
import { MediaCard } from './MediaCard.js';
import { RefusedFiles } from './RefusedFiles.js';
import { accepted } from './accepted.js';
import { useUpload } from './use-upload.js';

const shown = ['all', 'picture', 'clip'] as const;
type Shown = (typeof shown)[number];

/** The pictures and recordings of my organisation: where they are used, and what they are called. */
export function MediaPage() {
  const { t } = useTranslation('studio');
  const { roles } = useAuthor();
  const { data, error, refetch } = useLibrary(null);
  const { upload, busy, left, refused } = useUpload();
  const [show, setShow] = useState<Shown>('all');
  const [said, setSaid] = useState('');

  const items = data?.filter(({ kind }) => show === 'all' || kind === show);
  async function bring(files: File[]): Promise<void> {
    setSaid('');
    const kept = await upload(files);
    if (kept.length > 0) setSaid(t('media.kept', { count: kept.length }));
  }
  const { isOver, drop } = useFileDrop((files) => {
    if (!busy) void bring(files);
  });
  if (!roles.includes('provider')) return <NotFoundPage />;

  return (
    <div className={plain.page} {...drop}>
      <div>
        <Link to="/studio" className={styles.back}>
          <ArrowLeft aria-hidden="true" size={18} />
          {t('media.back')}
        </Link>
        <PageTitle>{t('media.title')}</PageTitle>
        <p className={plain.lead}>{t('media.lead')}</p>
      </div>
      <div className={styles.drop} data-over={isOver || undefined}>
        <UploadButton
          many
          variant="primary"
          accept={accepted.all}
          busy={busy}
          onFiles={(files) => void bring(files)}
        >
          {t('media.upload')}
        </UploadButton>
        <p>{t('media.dropHint')}</p>
      </div>
      <p role="status" className={said || busy ? undefined : 'visually-hidden'}>
        {busy ? t('media.left', { count: left }) : said}
      </p>
      <RefusedFiles refused={refused} />
      {data && data.length > 0 && (
        <Choices<Shown>
          legend={t('media.show')}
          hideLegend
          value={show}
          options={shown.map((value) => ({ value, label: t(`media.kind.${value}`) }))}
          onChange={setShow}
        />
      )}
      {items && items.length > 0 && (
        <ul className={styles.cards}>
          {items.map((item) => (
            <MediaCard key={item.mediaId} item={item} onSay={setSaid} />
          ))}
        </ul>
      )}
      {items?.length === 0 && (
        <EmptyState icon={<Images size={40} aria-hidden="true" />} title={t('media.none')}>
          {t('media.noneHint')}
        </EmptyState>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[9, 9]} />
        ))}
    </div>
  );
}
