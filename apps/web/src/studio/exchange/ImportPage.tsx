import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { ImportTarget } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { PageTitle } from '../../components/PageTitle.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import plain from '../../pages/plain.module.css';
import { studioKeys } from '../draft/studio-api.js';
import { queryOf } from '../outline/places.js';
import { useAuthor } from '../pages/author.js';
import { exchangeApi } from './exchange-api.js';
import styles from './exchange.module.css';
import { ImportFile } from './ImportFile.js';
import { ImportFound } from './ImportFound.js';
import { ImportRefusal } from './ImportRefusal.js';
import { ImportTargetForm } from './ImportTargetForm.js';
import { markImported } from './imported-steps.js';

/** A file becomes a sprint or tasks: first what was found in it, then where it goes. */
export function ImportPage() {
  const { t } = useTranslation('studio');
  const { draftId = null } = useParams() as { draftId?: string };
  const { roles } = useAuthor();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [language, setLanguage] = useState<Locale>('da');
  const read = useMutation({ mutationFn: (file: File) => exchangeApi.propose(file, language) });
  const proposal = read.data;
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const apply = useMutation({
    mutationFn: (target: ImportTarget) => {
      const without = [...left].sort((one, other) => one - other);
      const wanted = without.length === 0 ? target : { ...target, without };
      return exchangeApi.apply(proposal?.importId ?? '', wanted);
    },
    onSuccess: async (applied) => {
      markImported(applied);
      void client.invalidateQueries({ queryKey: studioKeys.drafts });
      await client.invalidateQueries({ queryKey: studioKeys.draft(applied.draftId) });
      const [first] = applied.steps;
      await navigate({ pathname: `/studio/${applied.draftId}`, search: first ? `?${queryOf(first)}` : '' });
    },
    // Somebody has saved meanwhile: the next press is meant for what stands there then.
    onError: (_, target) => {
      if (target.to !== 'draft')
        void client.invalidateQueries({ queryKey: studioKeys.draft(target.draftId) });
    },
  });
  useEffect(() => {
    setLeft(new Set());
    if (proposal) document.getElementById('found')?.focus();
  }, [proposal]);
  if (!roles.includes('provider')) return <NotFoundPage />;

  function discard(): void {
    if (proposal) void exchangeApi.discard(proposal.importId).catch(() => undefined);
    apply.reset();
    read.reset();
  }
  return (
    <div className={plain.narrow}>
      <div>
        <Link to={draftId === null ? '/studio' : `/studio/${draftId}`} className={styles.back}>
          <ArrowLeft aria-hidden="true" size={18} />
          {t(draftId === null ? 'draft.back' : 'exchange.backToDraft')}
        </Link>
        <PageTitle>{t('exchange.title')}</PageTitle>
        <p className={plain.lead}>{t('exchange.lead')}</p>
      </div>
      <p role="status" className={read.isPending ? undefined : 'visually-hidden'}>
        {read.isPending ? t('exchange.reading') : ''}
      </p>
      {proposal ? (
        <>
          <ImportFound proposal={proposal} left={left} onLeave={setLeft} />
          <ImportTargetForm
            key={proposal.importId}
            proposal={proposal}
            draftId={draftId}
            nothingChosen={proposal.holds === 'questions' && left.size >= proposal.steps}
            busy={apply.isPending}
            error={apply.error}
            onApply={apply.mutate}
            onDiscard={discard}
          />
        </>
      ) : (
        <>
          {read.error && <ImportRefusal error={read.error} name={read.variables?.name} />}
          <ImportFile
            busy={read.isPending}
            language={language}
            onLanguage={setLanguage}
            onFile={(file) => read.mutate(file)}
          />
        </>
      )}
    </div>
  );
}
