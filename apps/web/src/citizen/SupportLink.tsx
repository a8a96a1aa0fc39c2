import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './SupportLink.module.css';

/** The way to the questions about reading and Danish, from where one looks for such things. */
export function SupportLink() {
  const { t } = useTranslation('citizen');
  return (
    <Link to="/support" className={styles.link}>
      {t('support.link')}
    </Link>
  );
}
