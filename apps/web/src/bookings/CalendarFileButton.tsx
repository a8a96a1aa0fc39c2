import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Button } from '../components/Button.js';
import { ErrorMessage } from '../components/ErrorMessage.js';

/** The meeting as a file that every calendar reads; of a cancelled one it takes the entry away again. */
export function CalendarFileButton({
  bookingId,
  cancelled = false,
  about,
}: {
  bookingId: string;
  cancelled?: boolean;
  /** Which meeting, for whoever hears the button by itself. */
  about: string;
}) {
  const { t } = useTranslation('bookings');
  const fetching = useMutation({
    mutationFn: async () => {
      const address = URL.createObjectURL(await api.file(`bookings/${bookingId}/calendar`));
      const link = document.createElement('a');
      link.href = address;
      link.download = 'aftale.ics';
      link.click();
      URL.revokeObjectURL(address);
    },
  });
  return (
    <>
      <Button
        variant="quiet"
        icon={<CalendarPlus size={20} aria-hidden="true" />}
        busy={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {t(cancelled ? 'calendarFile.cancelled' : 'calendarFile.add')}
        <span className="visually-hidden"> {about}</span>
      </Button>
      {fetching.error && <ErrorMessage error={fetching.error} />}
    </>
  );
}
