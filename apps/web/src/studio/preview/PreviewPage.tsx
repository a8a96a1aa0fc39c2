import i18next from 'i18next';
import { Component, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelLayout } from '../../play/LevelLayout.js';
import { newId, newSeed } from '../../play/sync/identity.js';
import { useSessionView } from '../../play/use-session-view.js';
import { lendFiles } from '../../i18n/lent-files.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import { isShowMessage, type FrameMessage, type ShowMessage } from './messages.js';
import styles from './Preview.module.css';
import { PreviewDebrief } from './PreviewDebrief.js';
import { forgetTyped, keepFocusInForm } from './quiet-frame.js';
import { Rehearsal } from './rehearsal.js';
import { stagePlan } from './stage-plan.js';

const isFramed = window.parent !== window;
if (isFramed) keepFocusInForm();

/** The page in the preview's frame. It knows what the studio beside it says, and nothing of who is signed in. */
export function PreviewPage() {
  const shown = useShown();
  useLocale(shown?.locale);
  if (!isFramed) return <NotFoundPage />;
  if (!shown) return null;
  const place = [shown.level.id, shown.mode, shown.stepId, shown.attempt].join('/');
  return <Rehearsed key={place} shown={shown} />;
}

function useShown(): ShowMessage | null {
  const [shown, setShown] = useState<ShowMessage | null>(null);
  useEffect(() => {
    if (!isFramed) return;
    const hear = ({ data, origin, source }: MessageEvent<unknown>) => {
      if (origin === location.origin && source === window.parent && isShowMessage(data)) {
        lendFiles(data.lent);
        setShown(data);
      }
    };
    addEventListener('message', hear);
    const ready: FrameMessage = { kind: 'ready' };
    window.parent.postMessage(ready, location.origin);
    return () => removeEventListener('message', hear);
  }, []);
  return shown;
}

/** The language that is looked at, which is not the author's own choice and is not remembered as one. */
function useLocale(locale: ShowMessage['locale'] | undefined): void {
  useEffect(() => {
    if (!locale) return;
    const follow = () => {
      if (i18next.language !== locale) void i18next.changeLanguage(locale);
    };
    follow();
    i18next.on('languageChanged', follow);
    return () => i18next.off('languageChanged', follow);
  }, [locale]);
}

function Rehearsed({ shown }: { shown: ShowMessage }) {
  const { level, mode, stepId, enrolment, withStage } = shown;
  const [attempt, setAttempt] = useState(0);
  // On purpose not of the level: a level that is rewritten goes on in the same rehearsal.
  const session = useMemo(
    () => new Rehearsal({ level, mode, stepId, seed: newSeed(), runId: newId() }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [attempt],
  );
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  useEffect(() => () => forgetTyped(session.runId()), [session]);
  useEffect(() => session.rewrite(level), [session, level]);
  const view = useSessionView(session);
  const stageKey = useSettled(useMemo(() => stagePlan(level, enrolment), [level, enrolment]));
  return (
    <Mended by={shown}>
      <LevelLayout
        session={session}
        view={view}
        enrolment={enrolment}
        points
        sound={false}
        withStage={withStage}
        stageKey={stageKey}
        onLeave={again}
        debrief={<PreviewDebrief session={session} view={view} enrolment={enrolment} onAgain={again} />}
      />
    </Mended>
  );
}

/** Building a stage takes the machine's whole attention: it waits for a pause in the writing. */
const pauseMilliseconds = 700;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function NotShown() {
  const { t } = useTranslation('studio');
  return <p className={styles.broken}>{t('preview.broken')}</p>;
}

interface MendedProps {
  by: ShowMessage;
  children: ReactNode;
}
interface MendedState {
  /** What could not be shown; `now` until it is known which it was. */
  failed: ShowMessage | 'now' | null;
}

/** A level that the player cannot show, whatever is wrong with it, can be shown again when it is rewritten. */
class Mended extends Component<MendedProps, MendedState> {
  override state: MendedState = { failed: null };

  static getDerivedStateFromError(): MendedState {
    return { failed: 'now' };
  }

  static getDerivedStateFromProps({ by }: MendedProps, { failed }: MendedState): MendedState | null {
    return failed === 'now' ? { failed: by } : null;
  }

  override render(): ReactNode {
    return this.state.failed === this.props.by ? <NotShown /> : this.props.children;
  }
}
