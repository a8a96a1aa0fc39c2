import { useTranslation } from 'react-i18next';
import type { Difference } from '../draft/differences.js';
import { isRecord, type Json } from '../draft/json.js';
import styles from './Studio.module.css';

/** More than this is not read in a comparison. */
const mostShown = 600;

const isText = (value: Json): value is Record<string, string> =>
  isRecord(value) && typeof value['da'] === 'string';

/** A value of a draft for people: texts as they are, anything else as it is written down. */
export function Value({ of: value }: { of: Json | undefined }) {
  const { t } = useTranslation('studio');
  if (value === undefined) return <em>{t('draft.compare.nothing')}</em>;
  if (typeof value === 'string') return <span className={styles.words}>{value}</span>;
  if (isText(value)) {
    return (
      <span className={styles.words}>
        <span lang="da">{value['da']}</span>
        {typeof value['en'] === 'string' && <span lang="en"> / {value['en']}</span>}
      </span>
    );
  }
  return <code className={styles.words}>{JSON.stringify(value, null, 1).slice(0, mostShown)}</code>;
}

/** Where in a part a field stands, counted as people count. */
export const pathWords = (path: Difference['path']): string =>
  path.map((key) => (typeof key === 'number' ? String(key + 1) : key)).join(' › ');
