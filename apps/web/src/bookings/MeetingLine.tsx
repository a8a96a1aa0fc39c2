import { MapPin, Phone, Users, Video, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingForm } from '@mikrosprint/contracts';
import styles from './bookings.module.css';

const icons: Record<MeetingForm, LucideIcon> = { physical: MapPin, phone: Phone, video: Video };

/** How and where one meets, in a line. */
export function MeetingLine({
  meeting,
}: {
  meeting: { form: MeetingForm; place: string; title: string | null };
}) {
  const { t } = useTranslation('bookings');
  const Icon = meeting.title === null ? icons[meeting.form] : Users;
  const how = t(`form.${meeting.form}`);
  return (
    <p className={styles.how}>
      <Icon size={18} aria-hidden="true" />
      <span>
        {meeting.title !== null && <strong>{meeting.title}. </strong>}
        {meeting.place === '' ? how : t('howAndWhere', { how, place: meeting.place })}
      </span>
    </p>
  );
}
