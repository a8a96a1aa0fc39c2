import { useTranslation } from 'react-i18next';
import { usePerson } from '../api/session.js';
import { Notice } from '../components/Notice.js';

/** Staff who learn read that it is theirs alone; citizens see nothing of it. */
export function LearnNotice() {
  const { roles } = usePerson();
  return roles.includes('citizen') ? null : <Words />;
}

function Words() {
  const { t } = useTranslation('common');
  return (
    <Notice>
      <p>
        <strong>{t('learn.title')}.</strong> {t('learn.text')}
      </p>
    </Notice>
  );
}
