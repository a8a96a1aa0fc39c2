import { CalendarPlus, Hand, MessageSquarePlus, Reply, type LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import type { CaseloadRow } from '@mikrosprint/contracts';
import { Words } from '../../reading/Words.js';
import { SignalWords } from '../signals.js';
import { actionFor, type RowAction } from './row-actions.js';
import styles from './Rows.module.css';
import type { RowWords } from './use-row-words.js';

interface RowProps {
  row: CaseloadRow;
  words: RowWords;
}

function Progress({ row, words }: RowProps) {
  const [sprint] = row.sprints;
  return (
    <div className={`${styles.small} tabular`}>
      {sprint ? (
        <>
          <p>
            <Words of={sprint.title} />: {words.progress(row.sprints)}
          </p>
          <div className={styles.track} aria-hidden="true">
            {Array.from({ length: sprint.levelsTotal }, (_, index) => (
              <span key={index} className={index < sprint.levelsFinished ? styles.walked : undefined} />
            ))}
          </div>
        </>
      ) : (
        <p>{words.noSprint}</p>
      )}
      <p>{words.lastActive(row.lastActivityAt)}</p>
    </div>
  );
}

/** Two lines have room in a row: news that comes in makes it no taller. */
function Signals({ row: { signals }, words }: RowProps) {
  if (signals.length === 0) return <p className={styles.calm}>{words.allWell}</p>;
  const shown = signals.length > 2 ? signals.slice(0, 1) : signals;
  return (
    <div className={styles.signals}>
      {shown.map((signal) => (
        <SignalWords key={`${signal.kind}${signal.since}`} kind={signal.kind} said={words.signal(signal)} />
      ))}
      {signals.length > shown.length && (
        <span className={styles.small}>{words.moreSignals(signals.length - shown.length)}</span>
      )}
    </div>
  );
}

const icons: Record<RowAction, LucideIcon> = {
  help: Hand,
  answer: Reply,
  write: MessageSquarePlus,
  next: CalendarPlus,
};

interface ActionProps extends RowProps {
  nameId: string;
  onAssign(row: CaseloadRow): void;
}

/** One press from the list to what the signal asks for; the name is its description for who does not see the row. */
function Action({ row, words, nameId, onAssign }: ActionProps) {
  const [signal] = row.signals;
  const action = actionFor(signal?.kind);
  const Icon = icons[action];
  // Somebody waits for an answer: those stand out among what one may do.
  const isAwaited = action === 'help' || action === 'answer';
  const look = isAwaited ? `${styles.act} ${styles.awaited}` : styles.act;
  const shown = (
    <>
      <Icon size={20} aria-hidden="true" />
      <span className={styles.actWord}>{words.action(action)}</span>
    </>
  );
  const about = { className: look, 'data-act': action, 'aria-describedby': nameId };
  if (action === 'next') {
    return (
      <button type="button" {...about} onClick={() => onAssign(row)}>
        {shown}
      </button>
    );
  }
  return action === 'help' ? (
    <Link {...about} to={`/caseload/${row.citizenId}`} state={{ purpose: 'help-request' }}>
      {shown}
    </Link>
  ) : (
    <Link {...about} to={`/messages/${row.citizenId}`}>
      {shown}
    </Link>
  );
}

interface CitizenRowProps extends RowProps {
  chosen: boolean;
  onToggle(citizenId: string, range: boolean): void;
  onAssign(row: CaseloadRow): void;
}

/** One citizen in a line that reads as a sentence: who, what is seen, how far, and what to do about it. */
export const CitizenRow = memo(function CitizenRow(props: CitizenRowProps) {
  const { row, words, chosen, onToggle, onAssign } = props;
  const nameId = `name-${row.citizenId}`;
  return (
    <li className={chosen ? `${styles.row} ${styles.chosen}` : styles.row} data-citizen={row.citizenId}>
      <label className={styles.box}>
        <input
          type="checkbox"
          aria-label={words.choose(row.displayName)}
          checked={chosen}
          onChange={({ nativeEvent }) =>
            onToggle(row.citizenId, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </label>
      <h2>
        <Link id={nameId} to={`/caseload/${row.citizenId}`}>
          {row.displayName}
        </Link>
      </h2>
      <Signals row={row} words={words} />
      <Progress row={row} words={words} />
      <Action row={row} words={words} nameId={nameId} onAssign={onAssign} />
    </li>
  );
});

/** The place of somebody who has gone from the caseload: it closes when the reader asks for the new order. */
export function GoneRow({ words }: { words: RowWords }) {
  return <li className={`${styles.row} ${styles.gone}`}>{words.gone}</li>;
}
