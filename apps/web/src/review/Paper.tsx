import type { ReviewQuestionView } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import styles from './review.module.css';

type PaperWords = NonNullable<ReviewQuestionView['paper']>;

/** The case or letter that the question is about. */
export function Paper({ paper }: { paper: PaperWords }) {
  const text = useText();
  const { title, from, paragraphs } = paper;
  return (
    <div className={styles.paper}>
      {from && <p className={styles.from}>{text.of(from)}</p>}
      {title && <p className={styles.paperTitle}>{text.of(title)}</p>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph.da}>{text.of(paragraph)}</p>
      ))}
    </div>
  );
}
