import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView, DraftProblem } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import type { Parts } from '../draft/parts.js';
import { useWording } from '../forms/wording.js';
import { placeOfPath, samePlace, type Place } from '../outline/places.js';
import { Excused } from '../review/Excused.js';
import { remarkableIn } from '../review/fields.js';
import { NewRemark } from '../review/NewRemark.js';
import { usePlaceWords } from '../review/place-words.js';
import { Remark } from '../review/Remark.js';
import styles from './Studio.module.css';

interface CommentsProps {
  draftId: string;
  comments: readonly CommentView[];
  parts: Parts;
  language: Locale;
  place: Place;
  goTo(place: Place): void;
  /** To the very field that a remark is about. */
  goToField(at: Pick<DraftProblem, 'part' | 'path'>): void;
}

/** Where one came from, by draft: on a narrow screen this pane is gone while one looks. */
const lookedAt = new Map<string, { commentId: string; from: Place }>();

/** What those who read along have remarked, and a remark on the place that is open. */
export function Comments({ draftId, comments, parts, language, place, goTo, goToField }: CommentsProps) {
  const { t } = useTranslation('studio');
  const nameOf = usePlaceWords(parts, language);
  const whereOf = useWhere(parts, language);
  const [last, setLast] = useState(lookedAt.get(draftId) ?? null);
  useEffect(() => {
    if (last) lookedAt.set(draftId, last);
    else lookedAt.delete(draftId);
  }, [draftId, last]);
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const done = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  const lines = (some: readonly CommentView[]) => (
    <ul className={styles.problems}>
      {some.map((comment) => (
        <Remark
          key={comment.commentId}
          draftId={draftId}
          comment={comment}
          where={whereOf(comment)}
          isLast={last?.commentId === comment.commentId}
          onGo={() => {
            const from = last?.from ?? place;
            lookedAt.set(draftId, { commentId: comment.commentId, from });
            setLast({ commentId: comment.commentId, from });
            goToField(comment);
          }}
        />
      ))}
    </ul>
  );
  return (
    <div className={styles.stack}>
      <Excused draftId={draftId} goTo={goToField} />
      {last && !samePlace(last.from, place) && (
        <div>
          <Button
            onClick={() => {
              setLast(null);
              goTo(last.from);
            }}
          >
            {t('review.back', { place: nameOf(last.from) })}
          </Button>
        </div>
      )}
      {open.length === 0 ? <p>{t('draft.comments.none')}</p> : lines(open)}
      <NewRemark
        key={`${place.part} ${place.stepId}`}
        draftId={draftId}
        parts={parts}
        language={language}
        place={place}
      />
      {done.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('draft.comments.done', { count: done.length })}</summary>
          {lines(done)}
        </details>
      )}
    </div>
  );
}

/** The place of a remark, and the field in it when it is about one. */
function useWhere(parts: Parts, language: Locale): (comment: CommentView) => string {
  const wording = useWording();
  const nameOf = usePlaceWords(parts, language);
  return ({ part, path }) => {
    const place = placeOfPath(parts, part, path);
    const found = remarkableIn(parts, place, language).findLast((field) =>
      field.path.every((key, index) => path[index] === key),
    );
    return found ? `${nameOf(place)} › ${wording.label(found.field)}` : nameOf(place);
  };
}
