import { useMutation } from '@tanstack/react-query';
import { Video } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import styles from './bookings.module.css';
import { roomOf } from './data.js';
import { useWhen } from './when.js';

const opensMillisecondsBefore = 600_000;

/** Re-renders now and then, so that a door opens while the page is looked at. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The way into the room of a meeting by video. A door that cannot be opened is a sentence, not a button. */
export function VideoRoom({
  bookingId,
  meeting,
  connected,
  threadPath,
}: {
  bookingId: string;
  meeting: { startsAt: string; endsAt: string };
  connected: boolean;
  /** Where the two write to each other, when it is not on this page. */
  threadPath?: string;
}) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const now = useNow();
  const enter = useMutation({
    mutationFn: async () => {
      const { url } = await roomOf(bookingId);
      window.location.assign(url);
    },
  });
  if (!connected) return <p className={styles.small}>{t('video.notConnected')}</p>;
  const opensAt = Date.parse(meeting.startsAt) - opensMillisecondsBefore;
  if (now >= Date.parse(meeting.endsAt)) return null;
  if (now < opensAt)
    return (
      <p className={styles.small}>
        {t('video.opens', { time: when.clock(new Date(opensAt).toISOString()) })}
      </p>
    );
  return (
    <>
      <Button
        variant="brand"
        icon={<Video size={20} aria-hidden="true" />}
        busy={enter.isPending}
        onClick={() => enter.mutate()}
      >
        {t('video.enter')}
      </Button>
      <p className={styles.small}>{t('video.notRecorded')}</p>
      <p className={styles.small}>
        {t('video.chat')} {threadPath && <Link to={threadPath}>{t('video.toThread')}</Link>}
      </p>
      {enter.error && <ErrorMessage error={enter.error} />}
    </>
  );
}
