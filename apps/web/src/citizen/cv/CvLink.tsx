import { FileUser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/Button.js';

/** The way to one's CV, from where one sees what could stand in it. */
export function CvLink() {
  const { t } = useTranslation('citizen');
  return (
    <div>
      <LinkButton to="/cv" icon={<FileUser size={20} aria-hidden="true" />}>
        {t('toCv')}
      </LinkButton>
    </div>
  );
}
