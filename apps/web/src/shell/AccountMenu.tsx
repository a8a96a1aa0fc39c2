import { useQuery } from '@tanstack/react-query';
import { Eye, LogOut, Mails, Settings, ShieldCheck, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SignInOptions } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { usePerson } from '../api/session.js';
import { LanguageSwitch } from '../components/LanguageSwitch.js';
import { useDisclosure } from '../hooks/useDisclosure.js';
import { install, useInstall } from '../pwa/install.js';
import styles from './AccountMenu.module.css';
import { useSignOut } from './SignOut.js';

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.slice(0, 1) ?? '').join('');
}

export function AccountMenu() {
  const { t } = useTranslation('shell');
  const person = usePerson();
  const { open, setOpen, area } = useDisclosure();
  const { ask, dialog } = useSignOut();
  const { data: options } = useQuery({
    queryKey: keys.options,
    queryFn: () => api.get<SignInOptions>('auth/options'),
    staleTime: Infinity,
  });
  const isCitizen = person.roles.includes('citizen');
  const offer = useInstall();
  return (
    <div className={styles.menu} ref={area}>
      <button type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.initials} aria-hidden="true">
          {initialsOf(person.displayName)}
        </span>
        <span className="visually-hidden">{t('account.open', { name: person.displayName })}</span>
        <span className={styles.name} aria-hidden="true">
          {person.displayName.split(' ')[0]}
        </span>
      </button>
      {open && (
        <div className={styles.panel}>
          <p className={styles.who}>
            <strong>{person.displayName}</strong>
            <span>{person.roles.map((role) => t(`role.${role}`)).join(', ')}</span>
          </p>
          <ul>
            {isCitizen && (
              <li>
                <Link to="/shared">
                  <Eye size={20} aria-hidden="true" /> {t('account.shared')}
                </Link>
              </li>
            )}
            <li>
              <Link to="/settings">
                <Settings size={20} aria-hidden="true" /> {t('account.settings')}
              </Link>
            </li>
            <li>
              <Link to="/about-data">
                <ShieldCheck size={20} aria-hidden="true" /> {t('account.aboutData')}
              </Link>
            </li>
            {offer === 'ask' && (
              <li>
                <button type="button" className={styles.item} onClick={() => void install()}>
                  <Smartphone size={20} aria-hidden="true" /> {t('account.install')}
                </button>
              </li>
            )}
            {options?.demo && (
              <li>
                <Link to="/demo/mail">
                  <Mails size={20} aria-hidden="true" /> {t('account.demoMail')}
                </Link>
              </li>
            )}
            <li>
              <button type="button" className={styles.item} onClick={ask}>
                <LogOut size={20} aria-hidden="true" /> {t('account.signOut')}
              </button>
            </li>
          </ul>
          <div className={styles.language}>
            <LanguageSwitch />
          </div>
        </div>
      )}
      {dialog}
    </div>
  );
}
