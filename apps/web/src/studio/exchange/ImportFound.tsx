import { useTranslation } from 'react-i18next';
import type { ImportProposal } from '@mikrosprint/contracts';
import { Notice } from '../../components/Notice.js';
import { useText } from '../../i18n/useText.js';
import styles from './exchange.module.css';
import { LeftList } from './LeftList.js';
import { StepPicks } from './StepPicks.js';
import { useFileWords } from './use-file-words.js';
import { useKindWords } from './use-kind-words.js';

function FoundTable({ found }: Pick<ImportProposal, 'found'>) {
  const { t } = useTranslation('studio');
  const kindWords = useKindWords();
  const fromKinds = found.some(({ kind }) => kind !== null);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('exchange.foundCaption')}</caption>
      <thead>
        <tr>
          {fromKinds && <th scope="col">{t('exchange.column.kind')}</th>}
          <th scope="col">{t('exchange.column.mechanic')}</th>
          <th scope="col" className={styles.number}>
            {t('exchange.column.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ kind, mechanic, count }) => (
          <tr key={`${kind} ${mechanic}`}>
            {fromKinds && <th scope="row">{kind === null ? '–' : kindWords(kind)}</th>}
            <td>{t(`outline.mechanic.${mechanic}`)}</td>
            <td className={styles.number}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only a text has lines. */
const hasLines = (file: string): boolean => !/\.(?:webp|png|jpe?g|svg|mp3|ogg|m4a|webm)$/u.test(file);

/** What the reader said of places in the file. */
export function ProblemList({ problems, more = 0 }: { problems: ImportProposal['problems']; more?: number }) {
  const { t } = useTranslation('studio');
  const say = useFileWords();
  const placeOf = ({ file, line }: ImportProposal['problems'][number]): string => {
    if (file === null) return t('exchange.line', { line });
    return hasLines(file) ? t('exchange.lineIn', { line, file }) : `${file}:`;
  };
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => {
        const { words, lang } = say(problem.message);
        return (
          <li key={index}>
            <strong>{placeOf(problem)}</strong> <span lang={lang}>{words}</span>
          </li>
        );
      })}
      {more > 0 && <li>{t('exchange.andMore', { count: more })}</li>}
    </ul>
  );
}

interface ImportFoundProps {
  proposal: ImportProposal;
  /** The tasks that its author leaves out, by their places. */
  left: ReadonlySet<number>;
  onLeave(left: ReadonlySet<number>): void;
}

/** What was found in a file, what becomes of it, and what does not come along. */
export function ImportFound({ proposal, left: leftOut, onLeave }: ImportFoundProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const { fileName, format, holds, levels, steps, found, left, problems, moreProblems, media, otherFiles } =
    proposal;
  const size = t('pages.list.steps', { count: steps });
  const leftCount = left.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.stack} aria-labelledby="found">
      <h2 id="found" tabIndex={-1} className={styles.heading}>
        {t('exchange.found', { name: fileName })}
      </h2>
      <p>
        {t('exchange.kindOfFile', { format: t(`exchange.format.${format}`) })}{' '}
        {holds === 'sprint'
          ? t('exchange.holdsSprint', { levels: t('pages.list.levels', { count: levels }), steps: size })
          : t('exchange.holdsQuestions', { count: steps })}
      </p>
      {found.length > 0 && <FoundTable found={found} />}
      {steps > 0 && <StepPicks proposal={proposal} left={leftOut} onChange={onLeave} />}
      {left.length > 0 && (
        <div className={styles.box}>
          <h3>{t('exchange.left', { count: leftCount })}</h3>
          <LeftList left={left} withLines />
        </div>
      )}
      {problems.length > 0 && (
        <details className={styles.more} open={problems.length <= 5}>
          <summary>
            {t(holds === 'sprint' ? 'exchange.toMend' : 'exchange.unread', {
              count: problems.length + moreProblems,
            })}
          </summary>
          <ProblemList problems={problems} more={moreProblems} />
        </details>
      )}
      {media.length > 0 && (
        <p>{t('exchange.media', { count: media.length, names: text.list(media.map(({ name }) => name)) })}</p>
      )}
      {otherFiles.length > 0 && (
        <p className={styles.small}>
          {t('exchange.otherFiles', { count: otherFiles.length, names: text.list(otherFiles) })}
        </p>
      )}
      {proposal.toWrite > 0 && (
        <Notice>
          <p>{t('exchange.toWrite', { count: proposal.toWrite })}</p>
        </Notice>
      )}
    </section>
  );
}
