import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftProblem, DraftView } from '@mikrosprint/contracts';
import { PageTitle } from '../../components/PageTitle.js';
import type { DraftStore } from '../draft/draft-store.js';
import { textOf } from '../draft/parts.js';
import { useSnapshot } from '../draft/use-draft-store.js';
import type { Place } from '../outline/places.js';
import styles from './Draft.module.css';
import { Here } from './Here.js';
import { Missing } from './Missing.js';
import { Moves } from './Moves.js';
import { SaveLine } from './SaveLine.js';
import { StatusWord } from './StatusWord.js';

interface DraftBarProps {
  store: DraftStore;
  view: DraftView;
  viewAt: number;
  place: Place;
  language: string;
  canWrite: boolean;
  problems: readonly DraftProblem[] | undefined;
  onShowProblems(): void;
  goToProblem(problem: DraftProblem): void;
  /** What else can be done with the draft: small links and buttons. */
  children?: ReactNode;
}

/** What is always in sight: which draft, whether it is safe, who else is here, what is missing and the way on. */
export function DraftBar(props: DraftBarProps) {
  const { store, view, viewAt, place, language, canWrite, problems, onShowProblems, goToProblem } = props;
  const { t } = useTranslation('studio');
  const snapshot = useSnapshot(store);
  const { parts } = snapshot;
  const isReady = problems?.every(({ excusable }) => excusable) ?? true;
  return (
    <header className={styles.bar}>
      <Link to="/studio" className={styles.back} title={t('draft.back')}>
        <ArrowLeft size={20} aria-hidden="true" />
        <span className="visually-hidden">{t('draft.back')}</span>
      </Link>
      <div className={styles.name}>
        <PageTitle className={styles.title}>
          {textOf(parts.get('sheet') ?? {}, 'title', language) || t('outline.untitled')}
        </PageTitle>
        <div className={styles.facts}>
          <StatusWord status={view.status} />
          <SaveLine snapshot={snapshot} />
          <Here
            view={view}
            viewAt={viewAt}
            revision={snapshot.revision}
            parts={parts}
            part={place.part}
            language={language}
          />
        </div>
      </div>
      <div className={styles.acts}>
        {props.children && <div className={styles.more}>{props.children}</div>}
        {canWrite && (
          <Missing
            problems={problems}
            parts={parts}
            isReady={isReady}
            onShowAll={onShowProblems}
            goTo={goToProblem}
          />
        )}
        <Moves view={view} store={store} isReady={isReady} onProblems={onShowProblems} />
      </div>
    </header>
  );
}
