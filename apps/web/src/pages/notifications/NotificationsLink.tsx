import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import styles from './notifications.module.css';

/** In the settings: the way to what one is told about. */
export function NotificationsLink() {
  const { t } = useTranslation('notifications');
  return (
    <Card as="section" className={styles.card} aria-labelledby="notifications">
      <h2 id="notifications">{t('link.title')}</h2>
      <p>{t('link.text')}</p>
      <div>
        <LinkButton to="/notifications" icon={<BellRing size={20} aria-hidden="true" />}>
          {t('link.open')}
        </LinkButton>
      </div>
    </Card>
  );
}
