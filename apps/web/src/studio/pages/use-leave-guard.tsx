import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import type { DraftStore } from '../draft/draft-store.js';

/** The address that a press on a link leads to, when it leads to another page of this product in this tab. */
function leadsTo(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target === '_blank' || link.origin !== location.origin) return null;
  if (link.pathname === location.pathname) return null;
  return `${link.pathname}${link.search}${link.hash}`;
}

/** Leaving sends what is unsent first, and asks when it could not be sent. */
export function useLeaveGuard(store: DraftStore): ReactNode {
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const [wanted, setWanted] = useState<string | null>(null);
  const leaving = useRef(false);
  useEffect(() => {
    function onClick(event: MouseEvent): void {
      const to = leadsTo(event);
      if (to === null || !store.snapshot().unsent) return;
      event.preventDefault();
      event.stopPropagation();
      if (leaving.current) return;
      leaving.current = true;
      void store.flush().then((all) => {
        leaving.current = false;
        if (all) void navigate(to);
        else setWanted(to);
      });
    }
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [store, navigate]);
  return (
    <Dialog
      open={wanted !== null}
      onClose={() => setWanted(null)}
      title={t('draft.leave.title')}
      actions={
        <>
          <Button onClick={() => wanted !== null && void navigate(wanted)}>{t('draft.leave.go')}</Button>
          <Button variant="primary" onClick={() => setWanted(null)}>
            {t('draft.leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('draft.leave.what')}</p>
    </Dialog>
  );
}
