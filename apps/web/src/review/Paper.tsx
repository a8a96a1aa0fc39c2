import type { ReviewQuestionView } from '@mikrosprint/contracts';
import { Passage, Words } from '../reading/Words.js';
import styles from './review.module.css';

type PaperWords = NonNullable<ReviewQuestionView['paper']>;

/** The case or letter that the question is about. */
export function Paper({ paper }: { paper: PaperWords }) {
  const { title, from, paragraphs } = paper;
  return (
    <div className={styles.paper}>
      {from && (
        <p className={styles.from}>
          <Words of={from} />
        </p>
      )}
      {title && (
        <p className={styles.paperTitle}>
          <Words of={title} />
        </p>
      )}
      {paragraphs.map((paragraph) => (
        <Passage key={paragraph.da} of={paragraph} />
      ))}
    </div>
  );
}
