import { Fragment } from 'react';
import { linkParts } from './links.js';
import styles from './Thread.module.css';

/** What somebody wrote, as they wrote it: text, and addresses one can follow. */
export function MessageWords({ text }: { text: string }) {
  return (
    <p className={styles.words} dir="auto">
      {linkParts(text).map(({ text: part, href }, index) =>
        href === undefined ? (
          <Fragment key={index}>{part}</Fragment>
        ) : (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
            {part}
          </a>
        ),
      )}
    </p>
  );
}
