import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPart, RevisionView } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { differences, type Difference } from '../draft/differences.js';
import { isRecord, type PartContent } from '../draft/json.js';
import { levelIdOf, levelIds, levelPart, textOf, type Parts } from '../draft/parts.js';
import type { Around } from '../forms/references.js';
import { trailIn, useTrailWords, Value } from './FieldDifference.js';
import styles from './Studio.module.css';

const partsOf = ({ parts }: RevisionView): Parts =>
  new Map(parts.map(({ part, content }) => [part, content]));

/** What things around a part are called, as its version had them. */
const aroundOf = (parts: Parts, language: Around['language']): Around => ({
  sheet: parts.get('sheet') ?? {},
  levels: Object.fromEntries(levelIds(parts).map((id) => [id, parts.get(levelPart(id)) ?? {}])),
  language,
});

/** A thing that only one of the two has is new or gone; its fields are not told one by one as changes. */
const changeOf = ({ mine, theirs }: Difference): 'added' | 'removed' | 'changed' =>
  theirs === undefined && isRecord(mine)
    ? 'added'
    : mine === undefined && isRecord(theirs)
      ? 'removed'
      : 'changed';

interface ChangeProps {
  part: DraftPart;
  difference: Difference;
  before: { content: PartContent | undefined; around: Around };
  after: { content: PartContent | undefined; around: Around };
}

function Change({ part, difference, before, after }: ChangeProps) {
  const { t } = useTranslation('studio');
  const trailWords = useTrailWords();
  const { path, mine, theirs } = difference;
  const change = changeOf(difference);
  const now = trailIn(part, [after.content, before.content], path, after.around);
  const then = trailIn(part, [before.content, after.content], path, before.around);
  return (
    <li className={styles.difference} data-change={change}>
      <p className={styles.trail}>
        {change !== 'changed' && <strong>{t(`draft.compare.${change}`)} </strong>}
        {trailWords(now.crumbs)}
      </p>
      {change !== 'added' && (
        <div className={styles.before}>
          <span className="visually-hidden">{t('draft.compare.before')} </span>
          <Value of={theirs} trail={then} around={before.around} />
        </div>
      )}
      {change !== 'removed' && (
        <div className={styles.after}>
          <span className="visually-hidden">{t('draft.compare.after')} </span>
          <Value of={mine} trail={now} around={after.around} />
        </div>
      )}
    </li>
  );
}

/** What stood in a version, and what stands in a later one: part by part, field by field, in words. */
export function Compared({ older, newer }: { older: RevisionView; newer: RevisionView }) {
  const { t } = useTranslation('studio');
  const { content: language } = useText();
  const found = useMemo(() => {
    const [before, after] = [partsOf(older), partsOf(newer)];
    const ids = [...new Set([...levelIds(after), ...levelIds(before)])];
    return {
      before: { parts: before, around: aroundOf(before, language) },
      after: { parts: after, around: aroundOf(after, language) },
      parts: ['sheet' as const, ...ids.map(levelPart)]
        .map((part) => ({ part, changes: differences(after.get(part), before.get(part), undefined) }))
        .filter(({ changes }) => changes.length > 0),
    };
  }, [older, newer, language]);
  const { before, after, parts } = found;
  if (parts.length === 0) return <p>{t('draft.compare.same')}</p>;
  const nameOf = (part: DraftPart): string => {
    const id = levelIdOf(part);
    if (id === null) return t('outline.sheet');
    const title = textOf(after.parts.get(part) ?? before.parts.get(part) ?? {}, 'title', language);
    const number = levelIds(after.parts).indexOf(id) + 1;
    const level = number > 0 ? t('outline.level', { number }) : t('draft.compare.removed');
    return `${level}: ${title || t('outline.untitled')}`;
  };
  return (
    <div className={styles.stack}>
      <p className={styles.small} role="status">
        {t('draft.compare.count', { count: parts.reduce((sum, { changes }) => sum + changes.length, 0) })}
      </p>
      {parts.map(({ part, changes }) => (
        <section key={part} className={styles.stack}>
          <h4>{nameOf(part)}</h4>
          <ul className={styles.problems}>
            {changes.map((difference) => (
              <Change
                key={JSON.stringify(difference.path)}
                part={part}
                difference={difference}
                before={{ content: before.parts.get(part), around: before.around }}
                after={{ content: after.parts.get(part), around: after.around }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
