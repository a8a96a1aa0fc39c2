import { useTranslation } from 'react-i18next';
import type { CaseloadRow } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { useSignalWords } from '../signals.js';
import { useNews } from './use-news.js';

interface ToldProps {
  rows: CaseloadRow[];
  chosen: number;
  waiting: number;
}

/** The one place of the list that is read aloud: each line when it changes, and only that line. */
export function Told({ rows, chosen, waiting }: ToldProps) {
  const { t } = useTranslation('caseload');
  const text = useText();
  const say = useSignalWords();
  const { named, more } = useNews(rows);
  const lines = [
    ...named.map(({ row, signal }) => `${row.displayName}: ${say(signal).words}`),
    ...(more > 0 ? [t('told.more', { count: more })] : []),
  ];
  return (
    <div role="status" aria-atomic="false" className="visually-hidden">
      <p>{lines.length > 0 ? text.list(lines) : ''}</p>
      <p>{waiting > 0 ? t('told.waiting', { count: waiting }) : ''}</p>
      <p>{chosen > 0 ? t('chosen', { count: chosen }) : ''}</p>
    </div>
  );
}
