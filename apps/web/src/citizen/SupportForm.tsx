import { BookOpen } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportAnswer, SupportView, SupportWish } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Notice } from '../components/Notice.js';
import { Toggle } from '../components/Toggle.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { useWishWords } from '../staff/support.js';
import { noAnswers, useForgetSupport, useSaveSupport, wishOf, type Draft } from './support-data.js';
import { SupportHelps } from './SupportHelps.js';
import styles from './SupportPage.module.css';

const answers: SupportAnswer[] = ['easy', 'some-trouble', 'hard'];

function Questions({ draft, onChange }: { draft: Draft; onChange(draft: Draft): void }) {
  const { t } = useTranslation('citizen');
  return (
    <Card as="section" className={styles.part} aria-labelledby="questions">
      <ReadableHeading>
        <h2 id="questions">{t('support.questions')}</h2>
      </ReadableHeading>
      <p className={styles.soft}>{t('support.own')}</p>
      <Choices
        legend={t('support.reading')}
        hint={t('support.readingHint')}
        stacked
        value={draft.reading}
        onChange={(reading) => onChange({ ...draft, reading })}
        options={answers.map((value) => ({ value, label: t(`support.reading-${value}`) }))}
      />
      <Choices
        legend={t('support.danish')}
        hint={t('support.danishHint')}
        stacked
        value={draft.danish}
        onChange={(danish) => onChange({ ...draft, danish })}
        options={answers.map((value) => ({ value, label: t(`support.danish-${value}`) }))}
      />
    </Card>
  );
}

interface ShareProps {
  wish: SupportWish;
  share: boolean;
  onChange(share: boolean): void;
}

/** A free choice: what the caseworker would read stands here word for word before anything is shared. */
function Share({ wish, share, onChange }: ShareProps) {
  const { t } = useTranslation('citizen');
  const wishWords = useWishWords();
  return (
    <Card as="section" className={styles.part} aria-labelledby="share">
      <ReadableHeading>
        <h2 id="share">{t('support.share')}</h2>
      </ReadableHeading>
      <p>{t('support.shareFree')}</p>
      <div>
        <p>{t('support.shareSeen')}</p>
        <p className={styles.sentence} data-personal="">
          <BookOpen size={18} aria-hidden="true" />
          <span>{wishWords(wish)}</span>
        </p>
      </div>
      <Toggle look="tick" label={t('support.shareYes')} checked={share} onChange={onChange} />
    </Card>
  );
}

/** What is saved now, and who can see it. */
function Saved({ view }: { view: SupportView }) {
  const { t } = useTranslation('citizen');
  const wishWords = useWishWords();
  const wish = view.sharedAt !== null && view.answers !== null ? wishOf(view.answers) : null;
  return (
    <Notice kind="success">
      <p data-personal="">
        {wish ? t('support.savedShared', { wish: wishWords(wish) }) : t('support.saved')}
      </p>
    </Notice>
  );
}

/** Whatever is chosen stays on the page until it is saved, also when the connection is lost. */
export function SupportForm({ view }: { view: SupportView }) {
  const { t } = useTranslation('citizen');
  const [draft, setDraft] = useState<Draft>(view.answers ?? noAnswers);
  const [share, setShare] = useState(view.sharedAt !== null);
  const [tried, setTried] = useState(false);
  const state = useRef<HTMLDivElement>(null);
  const save = useSaveSupport();
  const forget = useForgetSupport();
  const wish = wishOf(draft);
  const { reading, danish } = draft;
  const isChanged =
    reading !== (view.answers?.reading ?? null) ||
    danish !== (view.answers?.danish ?? null) ||
    (wish !== null && share) !== (view.sharedAt !== null);
  // A button that has done its work is gone: the focus goes to the word about it.
  const toState = (): void => state.current?.focus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    forget.reset();
    setTried(true);
    if (!reading || !danish) return;
    save.mutate({ reading, danish, share: wish !== null && share }, { onSuccess: toState });
  };
  const takeBack = (): void => {
    if (!view.answers) return;
    const kept = { ...view.answers, share: false };
    save.mutate(kept, { onSuccess: () => (setShare(false), toState()) });
  };
  const forgetAll = (): void => {
    save.reset();
    const clear = (): void => {
      setDraft(noAnswers);
      setShare(false);
      setTried(false);
      toState();
    };
    forget.mutate(undefined, { onSuccess: clear });
  };
  const error = save.error ?? forget.error;
  const isSaved = view.answers !== null && !isChanged;
  const isForgotten = !view.answers && forget.isSuccess && !isChanged;
  const isMissing = tried && (reading === null || danish === null);
  return (
    <form className={styles.form} onSubmit={submit}>
      <Questions draft={draft} onChange={setDraft} />
      <p role="status" className="visually-hidden">
        {wish ? t('support.helpsBelow') : ''}
      </p>
      {wish && <SupportHelps wish={wish} />}
      {wish && <Share wish={wish} share={share} onChange={setShare} />}
      <p role="alert" className={isMissing ? styles.missing : 'visually-hidden'}>
        {isMissing ? t('support.missing') : ''}
      </p>
      {error && <ErrorMessage error={error} />}
      <div
        ref={state}
        role="status"
        tabIndex={-1}
        className={view.answers || isForgotten ? undefined : 'visually-hidden'}
      >
        {view.answers && (isSaved ? <Saved view={view} /> : <p>{t('support.unsaved')}</p>)}
        {isForgotten && <p>{t('support.forgotten')}</p>}
      </div>
      <div className={styles.actions}>
        {isSaved ? (
          <LinkButton variant="primary" to="/home">
            {t('support.toHome')}
          </LinkButton>
        ) : (
          <Button type="submit" variant="primary" busy={save.isPending}>
            {t('support.save')}
          </Button>
        )}
        {view.sharedAt !== null && (
          <Button busy={isSaved && save.isPending} onClick={takeBack}>
            {t('support.takeBack')}
          </Button>
        )}
        {view.answers && (
          <Button variant="quiet" busy={forget.isPending} onClick={forgetAll}>
            {t('support.forget')}
          </Button>
        )}
        {!isSaved && (
          <LinkButton variant="quiet" to="/home">
            {t('support.toHome')}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
