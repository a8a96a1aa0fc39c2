import { useTranslation } from 'react-i18next';
import type { MadeFor as Relevance } from './fit.js';
import { useFitWords } from './fit-words.js';

/** Whom a sprint is made for, where its authors say so. Nobody is kept out, and it says that too. */
export function MadeFor({ sprint, title = false }: { sprint: Relevance; title?: boolean }) {
  const { t } = useTranslation('citizen');
  const words = useFitWords().madeFor(sprint);
  if (words === null) return null;
  const sentences = (
    <p>
      {words} {t('fit.everybody')}
    </p>
  );
  if (!title) return sentences;
  return (
    <div>
      <h4>{t('fit.who')}</h4>
      {sentences}
    </div>
  );
}
