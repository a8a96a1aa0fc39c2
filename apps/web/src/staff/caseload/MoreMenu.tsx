import {
  BookmarkPlus,
  CalendarPlus,
  Download,
  Ellipsis,
  Keyboard,
  Pencil,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../components/Button.js';
import { useDisclosure } from '../../hooks/useDisclosure.js';
import styles from './Controls.module.css';

export type MoreAction = 'save-view' | 'views' | 'export' | 'keys';

const looks: Record<MoreAction, { icon: LucideIcon; word: string }> = {
  'save-view': { icon: BookmarkPlus, word: 'views.save' },
  views: { icon: Pencil, word: 'views.change' },
  export: { icon: Download, word: 'export.open' },
  keys: { icon: Keyboard, word: 'keys.open' },
};

/** What is done now and then with the list, behind one button. */
export function MoreMenu({ actions, onPress }: { actions: MoreAction[]; onPress(action: MoreAction): void }) {
  const { t } = useTranslation(['caseload', 'staff']);
  const { open, setOpen, area } = useDisclosure();
  const press = (action: MoreAction): void => {
    setOpen(false);
    // A dialog gives the focus back to what had it: the pressed button goes, this one stays.
    area.current?.querySelector('button')?.focus();
    onPress(action);
  };
  return (
    <div className={styles.more} ref={area}>
      <Button
        className={styles.tool}
        icon={<Ellipsis size={20} aria-hidden="true" />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('more')}
      </Button>
      {open && (
        <ul className={styles.menu}>
          <li className={styles.narrow}>
            <Link to="/cohorts">
              <CalendarPlus size={20} aria-hidden="true" />
              {t('staff:cohorts')}
            </Link>
          </li>
          {actions.map((action) => {
            const { icon: Icon, word } = looks[action];
            return (
              <li key={action} className={action === 'keys' ? styles.keysItem : undefined}>
                <button type="button" onClick={() => press(action)}>
                  <Icon size={20} aria-hidden="true" />
                  {t(word)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
