import { ArrowDown, History } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { useMarkRead, type useOutgoing, type useThread } from './data.js';
import { Line, UnsentLine } from './Line.js';
import type { UnsentMessage } from './outgoing.js';
import styles from './Thread.module.css';
import { firstSeen, goesOn, lastSeen, newLines, type Side, type Thread as KnownThread } from './thread.js';
import { scrollToEnd, useScroll } from './use-scroll.js';
import { useReading, useSeen } from './use-seen.js';
import { useWhen } from './when.js';

interface ThreadProps {
  side: Side;
  /** Names the thread for who does not see what stands around it. */
  label: string;
  empty: string;
  query: ReturnType<typeof useThread>;
  outgoing: ReturnType<typeof useOutgoing>;
  citizenId: string;
  onTakeBack(message: UnsentMessage): void;
}

/** How far the reader had read when they came: what is after it is new for as long as they are here. */
function useReadOnArrival(thread: KnownThread | undefined): number | null {
  const read = useRef<number | null>(null);
  if (thread && read.current === null) read.current = thread.unread > 0 ? thread.readSeq : Infinity;
  return read.current;
}

/** Says each line that comes while the page is open, once. What was there before, and what one writes oneself, is no news. */
function NewLines({ thread, side }: { thread: KnownThread | undefined; side: Side }) {
  const { t } = useTranslation('messages');
  const said = useRef<number | null>(null);
  const [lines, setLines] = useState<MessageView[]>([]);
  useEffect(() => {
    if (!thread) return;
    const before = said.current;
    said.current = Math.max(before ?? 0, lastSeen(thread));
    const news = before === null ? [] : newLines(thread, before, side);
    if (news.length > 0) setLines(news);
  }, [thread, side]);
  return (
    <div role="status" className="visually-hidden">
      {lines.map(({ id, notice, name, text }) => (
        <p key={id}>
          {notice === null
            ? t('thread.says', { name: name ?? t('thread.somebody'), text })
            : t(`thread.${notice}`, { name: name ?? t('thread.somebody') })}
        </p>
      ))}
    </div>
  );
}

function Lines({ thread, side, isLast }: { thread: KnownThread; side: Side; isLast: boolean }) {
  const { t } = useTranslation('messages');
  const when = useWhen();
  const readOnArrival = useReadOnArrival(thread);
  const { messages: lines } = thread;
  const firstNew = lines.find(
    ({ seq, from }) => readOnArrival !== null && seq > readOnArrival && from !== side && from !== 'platform',
  );
  return lines.map((line, index) => {
    const day = when.day(line.sentAt);
    const before = lines[index - 1];
    const isNewDay = before === undefined || when.day(before.sentAt) !== day;
    const isFirstNew = line === firstNew;
    return (
      <Fragment key={line.id}>
        {isNewDay && <li className={styles.day}>{day}</li>}
        {isFirstNew && (
          <li className={styles.news} data-news="">
            {t('thread.fresh')}
          </li>
        )}
        <Line
          line={line}
          isMine={line.from === side}
          goesOn={!isNewDay && !isFirstNew && goesOn(before, line)}
          saysSent={isLast && line.from === side && index === lines.length - 1}
        />
      </Fragment>
    );
  });
}

/** The lines of a thread. What comes is read aloud politely, and nothing takes the focus. */
export function Thread({ side, label, empty, query, outgoing, citizenId, onTakeBack }: ThreadProps) {
  const { t } = useTranslation('messages');
  const { data: thread, error, refetch, isFetchingEarlier, fetchEarlier } = query;
  const { unsent, isStuck, discard } = outgoing;
  const { log, isAtEnd, isThereNow, follow } = useScroll(thread, unsent.length);
  const end = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(end);
  const { mutateAsync: markRead } = useMarkRead(citizenId);
  useReading(() => isSeen && isThereNow(), thread ? lastSeen(thread) : 0, thread?.readSeq ?? 0, markRead);
  const isEmpty = thread?.messages.length === 0 && unsent.length === 0;
  const hasNews = !isAtEnd && (thread?.unread ?? 0) > 0;
  return (
    <div className={styles.frame}>
      <div
        ref={log}
        className={styles.log}
        role="log"
        // Lines are drawn anew when they are sent, and older ones come: what is new is said beside it, once.
        aria-live="off"
        aria-label={label}
        tabIndex={0}
        onScroll={follow}
      >
        {thread && firstSeen(thread) > 1 && (
          <Button
            variant="quiet"
            className={styles.earlier}
            icon={<History size={18} aria-hidden="true" />}
            busy={isFetchingEarlier}
            onClick={() => void fetchEarlier().catch(() => undefined)}
          >
            {t('thread.earlier')}
          </Button>
        )}
        {isEmpty && <p className={styles.empty}>{empty}</p>}
        <ol className={styles.lines}>
          {thread && <Lines thread={thread} side={side} isLast={unsent.length === 0} />}
          {unsent.map((message) => (
            <UnsentLine
              key={message.id}
              message={message}
              isStuck={isStuck}
              onDiscard={discard}
              onTakeBack={onTakeBack}
            />
          ))}
        </ol>
        {!thread &&
          (error ? (
            <ErrorMessage error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading heights={[3, 3, 3]} />
          ))}
        <div ref={end} className={styles.end} />
      </div>
      <NewLines thread={thread} side={side} />
      {hasNews && (
        <Button
          variant="brand"
          className={styles.newer}
          icon={<ArrowDown size={18} aria-hidden="true" />}
          onClick={() => scrollToEnd(log.current)}
        >
          {t('thread.newer')}
        </Button>
      )}
    </div>
  );
}
