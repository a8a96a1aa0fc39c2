import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reloadForMissingPart } from '../pwa/missing-parts.js';
import { Button } from './Button.js';
import styles from './Notice.module.css';
import { PageTitle } from './PageTitle.js';

function Broken() {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.empty}>
      <PageTitle>{t('broken.title')}</PageTitle>
      <p>{t('broken.text')}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </div>
  );
}

interface BoundaryProps {
  /** Another place gets another chance. */
  place: string;
  children: ReactNode;
}

/**
 * Catches what a page throws, above all a part of the program that could not be fetched: the connection is gone, or a
 * newer version has replaced it.
 */
export class Boundary extends Component<BoundaryProps, { failedAt: string | null }> {
  override state = { failedAt: null };

  static getDerivedStateFromError(): { failedAt: string } {
    return { failedAt: location.pathname };
  }

  override componentDidCatch(error: unknown): void {
    reloadForMissingPart(error);
  }

  override render(): ReactNode {
    return this.state.failedAt === this.props.place ? <Broken /> : this.props.children;
  }
}
