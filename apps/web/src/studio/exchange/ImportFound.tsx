import { useTranslation } from 'react-i18next';
import type { ImportProposal } from '@mikrosprint/contracts';
import { Notice } from '../../components/Notice.js';
import { useText } from '../../i18n/useText.js';
import styles from './exchange.module.css';
import { LeftList } from './LeftList.js';
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

function Look({ look, steps, language }: Pick<ImportProposal, 'look' | 'steps' | 'language'>) {
  const { t } = useTranslation('studio');
  return (
    <details className={styles.more}>
      <summary>{t('exchange.look', { count: steps })}</summary>
      <ol className={styles.look}>
        {look.map(({ mechanic, prompt }, index) => (
          <li key={index}>
            <span lang={language}>{prompt === '' ? '–' : prompt}</span>
            {mechanic && <span className={styles.small}> {t(`outline.mechanic.${mechanic}`)}</span>}
          </li>
        ))}
      </ol>
      {steps > look.length && (
        <p className={styles.small}>{t('exchange.andMore', { count: steps - look.length })}</p>
      )}
    </details>
  );
}

/** What the reader said of places in the file; its words are English, whatever the page's language is. */
export function ProblemList({ problems, more = 0 }: { problems: ImportProposal['problems']; more?: number }) {
  const { t } = useTranslation('studio');
  return (
    <ul className={styles.list}>
      {problems.map(({ file, line, message }, index) => (
        <li key={index}>
          <strong>
            {file === null ? t('exchange.line', { line }) : t('exchange.lineIn', { line, file })}
          </strong>{' '}
          <span lang="en">{message}</span>
        </li>
      ))}
      {more > 0 && <li>{t('exchange.andMore', { count: more })}</li>}
    </ul>
  );
}

/** What was found in a file, what becomes of it, and what does not come along. */
export function ImportFound({ proposal }: { proposal: ImportProposal }) {
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
      {steps > 0 && <Look look={proposal.look} steps={steps} language={proposal.language} />}
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
