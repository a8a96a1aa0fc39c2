import type { LearnerScreen } from '@mikrosprint/level-engine';
import {
  BatteryMedium,
  CalendarDays,
  FilePen,
  FolderOpen,
  Globe,
  Lock,
  Mail,
  Smartphone,
  Ticket,
  UserRound,
  Video,
  Wifi,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Portrait } from '../../../components/Portrait.js';
import { Words } from '../../../reading/Words.js';
import styles from './AppFrame.module.css';

const icons = {
  case: FolderOpen,
  booking: CalendarDays,
  ticket: Ticket,
  mail: Mail,
  portal: Globe,
  browser: Globe,
  phone: Smartphone,
  writer: FilePen,
  call: Video,
};

interface AppFrameProps {
  app: LearnerScreen['app'];
  /** Whom one sees in a meeting. */
  person: { rig: string; name: string } | null;
  children: ReactNode;
}

/**
 * What is around a form: a program, a browser, a phone, a meeting. Drawn by ourselves and like nobody's; nothing of it
 * looks as if it could be pressed.
 */
export function AppFrame({ app, person, children }: AppFrameProps) {
  const Icon = icons[app.kind];
  return (
    <div className={`${styles.window} ${styles[app.kind] ?? ''}`} data-app={app.kind}>
      {app.kind === 'phone' && <PhoneTop />}
      <p className={styles.title}>
        <span className={styles.name}>
          <Icon aria-hidden="true" size={18} />
          <span>
            <Words of={app.title} />
          </span>
        </span>
      </p>
      {app.address !== null && <Address address={app.address} />}
      {app.kind === 'writer' && <span className={styles.ruler} aria-hidden="true" />}
      {app.kind === 'call' && <Meeting person={person} />}
      <div className={styles.content}>{children}</div>
      {app.kind === 'phone' && <span className={styles.home} aria-hidden="true" />}
    </div>
  );
}

/** Where one is on the net, as words that are read aloud; the padlock promises nothing and is only drawn. */
function Address({ address }: { address: string }) {
  const { t } = useTranslation('play');
  return (
    <p className={styles.address}>
      <Lock aria-hidden="true" size={15} />
      <span>
        {t('screen.address')}{' '}
        <span className={styles.host} translate="no">
          {address}
        </span>
      </span>
    </p>
  );
}

function PhoneTop() {
  return (
    <span className={styles.top} aria-hidden="true">
      <span className={styles.lens} />
      <Wifi size={14} />
      <BatteryMedium size={18} />
    </span>
  );
}

/** Two in a picture: one whom the level knows by face, and somebody else. */
function Meeting({ person }: { person: AppFrameProps['person'] }) {
  return (
    <div className={styles.meeting}>
      <p>
        {person ? <Portrait {...person} size={4.5} /> : <Somebody />}
        {person?.name}
      </p>
      <p aria-hidden="true">
        <Somebody />
      </p>
    </div>
  );
}

function Somebody() {
  return <UserRound aria-hidden="true" size={64} strokeWidth={1.25} />;
}
