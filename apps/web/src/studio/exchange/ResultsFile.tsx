import { useMutation } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemStatistics } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { exchangeApi } from './exchange-api.js';
import { handOver } from '../../api/hand-over.js';

/**
 * The figures of a version as statements, for the system in which an organisation gathers what its learners do. What is
 * not in the file is said.
 */
export function ResultsFile({ statistics }: { statistics: ItemStatistics }) {
  const { t } = useTranslation('studio');
  const save = useMutation({
    mutationFn: () => exchangeApi.results(statistics),
    onSuccess: ({ name, content }) => handOver(name, content),
  });
  const { tooFew, tooMany } = save.data?.left ?? { tooFew: 0, tooMany: 0 };
  return (
    <>
      <Button
        icon={<Share2 size={20} aria-hidden="true" />}
        busy={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('exchange.results')}
      </Button>
      <p role="status" className={save.data ? undefined : 'visually-hidden'}>
        {save.data && t('exchange.export.saved', { name: save.data.name })}{' '}
        {tooFew > 0 && t('exchange.resultsTooFew', { count: tooFew })}{' '}
        {tooMany > 0 && t('exchange.resultsTooMany', { count: tooMany })}
      </p>
      {save.error && <ErrorMessage error={save.error} />}
    </>
  );
}
