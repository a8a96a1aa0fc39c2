import { Smartphone } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { install, useInstall } from './install.js';
import styles from './InstallCard.module.css';

/** True once the worker stands in front of the pages: from then on they open without a connection. */
function useKept(): boolean {
  const [kept, setKept] = useState(() => Boolean(navigator.serviceWorker?.controller));
  useEffect(() => {
    const look = (): void => setKept(navigator.serviceWorker.controller !== null);
    navigator.serviceWorker?.addEventListener('controllerchange', look);
    return () => navigator.serviceWorker?.removeEventListener('controllerchange', look);
  }, []);
  return kept;
}

/** In the settings: what works without a connection, and the way onto the telephone where the browser offers one. */
export function InstallCard() {
  const { t } = useTranslation('shell');
  const offer = useInstall();
  const kept = useKept();
  const id = useId();
  if (!kept && (offer === 'none' || offer === 'done')) return null;
  return (
    <Card as="section" className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{t(offer === 'ask' || offer === 'by-hand' ? 'install.title' : 'install.offlineTitle')}</h2>
      {kept && <p>{t('install.kept')}</p>}
      {offer === 'ask' && (
        <Button icon={<Smartphone size={20} aria-hidden="true" />} onClick={() => void install()}>
          {t('install.ask')}
        </Button>
      )}
      {offer === 'by-hand' && <p>{t('install.byHand')}</p>}
      {offer === 'done' && <p>{t('install.done')}</p>}
    </Card>
  );
}
