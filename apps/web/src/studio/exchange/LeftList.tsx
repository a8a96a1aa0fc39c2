import { useTranslation } from 'react-i18next';
import type { LeftOutEntry } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import styles from './exchange.module.css';
import { useKindWords } from './use-kind-words.js';

/** What does not come along: how many of which kind, why, and where they stand. */
export function LeftList({
  left,
  withLines = false,
}: {
  left: readonly LeftOutEntry[];
  withLines?: boolean;
}) {
  const { t } = useTranslation('studio');
  const text = useText();
  const kindWords = useKindWords();
  return (
    <ul className={styles.list}>
      {left.map(({ kind, reason, count, lines }) => (
        <li key={`${kind} ${reason}`}>
          <strong>{t('exchange.leftKind', { kind: kindWords(kind), count })}</strong>{' '}
          {t(`exchange.reason.${reason}`)}
          {withLines && lines.length > 0 && (
            <span className={styles.small}>
              {' '}
              {t('exchange.lines', { count: lines.length, lines: text.list(lines.map(String)) })}
              {count > lines.length && ' …'}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
