import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioFigures, PortfolioSprint, PortfolioWait } from '@mikrosprint/contracts';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { useText } from '../i18n/useText.js';
import styles from './Lead.module.css';
import { useCount } from './use-count.js';

type By = 'sprint' | 'unit' | 'group';

interface Line {
  key: string;
  name: string;
  about?: string;
  isTotal?: boolean;
  figures: PortfolioFigures;
  wait: PortfolioWait | null;
}
interface Part {
  key: string;
  /** Null: the lines need no heading. */
  title: string | null;
  lines: Line[];
}

const parts = ['finished', 'active', 'notBegun'] as const;

/** Every sprint with how far those who were enrolled have come: all together, by unit or by target group. */
export function SprintTable({ sprints }: { sprints: readonly PortfolioSprint[] }) {
  const { t } = useTranslation('lead');
  const [by, setBy] = useState<By>('sprint');
  const text = useText();
  // Where not even the number of enrolled can be told, there is no line to read.
  const told = sprints.filter(({ total }) => total.enrolled !== null);
  const untold = sprints.filter(({ total }) => total.enrolled === null).map(({ title }) => text.of(title));
  const lines = useParts(told, by);
  const hasWaits = by !== 'group';
  return (
    <Card as="section" className={styles.section} aria-labelledby="sprints">
      <div className={styles.head}>
        <h2 id="sprints">{t('overview.sprints')}</h2>
        <Choices<By>
          legend={t('overview.by')}
          hideLegend
          value={by}
          onChange={setBy}
          options={(['sprint', 'unit', 'group'] as const).map((value) => ({
            value,
            label: t(`overview.by-${value}`),
          }))}
        />
      </div>
      <Legend />
      {by === 'group' && told.length > 0 && lines.length === 0 ? (
        <p>{t('overview.noGroups')}</p>
      ) : (
        <table className={styles.figures} role="table" data-by={by} aria-labelledby="sprints">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t(`overview.of-${by}`)}
              </th>
              <td aria-hidden="true" />
              {(['enrolled', 'notBegun', 'active', 'finished'] as const).map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(`overview.${column}`)}
                </th>
              ))}
              {hasWaits && (
                <th role="columnheader" scope="col">
                  {t('overview.wait')}
                </th>
              )}
            </tr>
          </thead>
          {lines.map(({ key, title, lines: theirs }) => (
            <tbody key={key} role="rowgroup">
              {title !== null && (
                <tr role="row" className={styles.title}>
                  <th role="rowheader" scope="rowgroup" colSpan={hasWaits ? 7 : 6}>
                    {title}
                  </th>
                </tr>
              )}
              {theirs.map((line) => (
                <FigureRow key={line.key} line={line} hasWaits={hasWaits} />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {untold.length > 0 && (
        <p className={styles.soft}>{t('overview.tooFew', { sprints: text.list(untold) })}</p>
      )}
    </Card>
  );
}

function useParts(sprints: readonly PortfolioSprint[], by: By): Part[] {
  const { t } = useTranslation(['lead', 'referrals']);
  const text = useText();
  const total = ({ sprintId, total: figures }: PortfolioSprint): Line => ({
    ...{ key: `${sprintId} total`, name: t('overview.all'), isTotal: true, figures, wait: figures.wait },
  });
  if (by === 'sprint') {
    const lines = sprints.map(({ sprintId, title, madeFor, total: figures }) => ({
      ...{ key: sprintId, name: text.of(title), figures, wait: figures.wait },
      about:
        madeFor.length === 0
          ? undefined
          : t('overview.groups', {
              groups: text.list(madeFor.map((group) => t(`referrals:targetGroup.${group}`))),
            }),
    }));
    return [{ key: 'all', title: null, lines }];
  }
  return sprints.flatMap((sprint) => {
    const { sprintId: key, title, units, groups } = sprint;
    const lines: Line[] =
      by === 'unit'
        ? units.map(({ unit, wait, ...figures }) => ({
            ...{ key: unit?.id ?? 'none', name: unit?.name ?? t('overview.noUnit'), figures, wait },
          }))
        : groups.map(({ group, ...figures }) => ({
            ...{ key: group?.id ?? 'none', name: group?.name ?? t('overview.noGroup'), figures, wait: null },
          }));
    return lines.length === 0 ? [] : [{ key, title: text.of(title), lines: [...lines, total(sprint)] }];
  });
}

function FigureRow({ line, hasWaits }: { line: Line; hasWaits: boolean }) {
  const { t } = useTranslation('lead');
  const count = useCount();
  const text = useText();
  const { name, about, isTotal, figures, wait } = line;
  const percent =
    figures.finishedPercent === null ? null : t('overview.percentOf', { percent: figures.finishedPercent });
  return (
    <tr role="row" className={isTotal ? styles.total : undefined}>
      <th role="rowheader" scope="row">
        {name}
        {about && <span className={styles.about}>{about}</span>}
      </th>
      <td className={styles.barCell} aria-hidden="true">
        <Bar figures={figures} />
      </td>
      {(['enrolled', 'notBegun', 'active'] as const).map((column) => (
        <td key={column} role="cell" data-label={t(`overview.${column}`)}>
          <Figure words={count(figures[column])} isHidden={figures[column] === null} />
        </td>
      ))}
      <td role="cell" data-label={t('overview.finished')}>
        <Figure words={count(figures.finished)} isHidden={figures.finished === null} />
        {percent && <span className={styles.percent}> {percent}</span>}
      </td>
      {hasWaits && (
        <td role="cell" data-label={t('overview.wait')} data-empty={wait === null || undefined}>
          {wait === null ? (
            <span className={styles.none}>–</span>
          ) : (
            <>
              {t('overview.waitDays', { count: wait.medianDays, days: text.number(wait.medianDays) })}
              <span className={styles.percent}> {t('overview.ofN', { n: text.number(wait.n) })}</span>
            </>
          )}
        </td>
      )}
    </tr>
  );
}

function Figure({ words, isHidden }: { words: string; isHidden: boolean }) {
  return isHidden ? <span className={styles.none}>{words}</span> : words;
}

/** The same as the figures beside it, for the eye; what is hidden of them is one part. */
function Bar({ figures }: { figures: PortfolioFigures }) {
  const { enrolled } = figures;
  if (enrolled === null || enrolled === 0) return null;
  return (
    <span className={`${styles.bar} ${styles.unknown}`}>
      {parts.map((part) => (
        <span
          key={part}
          className={styles[part]}
          style={{ inlineSize: `${(100 * (figures[part] ?? 0)) / enrolled}%` }}
        />
      ))}
    </span>
  );
}

function Legend() {
  const { t } = useTranslation('lead');
  return (
    <ul className={styles.legend} aria-hidden="true">
      {parts.map((part) => (
        <li key={part}>
          <span className={styles[part]} />
          {t(`overview.${part}`)}
        </li>
      ))}
      <li>
        <span className={styles.unknown} />
        {t('overview.hidden')}
      </li>
    </ul>
  );
}
