import { useMutation } from '@tanstack/react-query';
import { CircleCheck, CircleX } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verification } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { askRecipientOf } from './data.js';
import { isEmail } from './email.js';
import styles from './verify.module.css';

/** Is it this person's? What is typed is compared by the server, which answers yes or no and keeps nothing. */
export function AskRecipient({ verification }: { verification: Verification }) {
  const { t } = useTranslation('verify');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const who = typed.trim();
  // A name has no @; without a name on the paper there is only the address to compare with.
  const onlyEmail = verification.maskedName === null;
  const asksEmail = onlyEmail || who.includes('@');
  const ask = useMutation({
    mutationFn: (asked: string) =>
      askRecipientOf(verification.awardId, asksEmail ? { email: asked } : { name: asked }),
  });
  function problem(): string | undefined {
    if (!tried) return undefined;
    if (asksEmail && !isEmail(who)) return t('who.emailWrong');
    return who.length < 2 ? t('who.missing') : undefined;
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    const good = asksEmail ? isEmail(who) : who.length >= 2;
    if (!good) return event.currentTarget.querySelector('input')?.focus();
    if (!ask.isPending) ask.mutate(who);
  }
  return (
    <Card as="section" className={styles.who} aria-labelledby={id} data-not-printed="" data-personal="">
      <h2 id={id}>{t('who.title')}</h2>
      <form noValidate onSubmit={submit}>
        <Field
          label={t(onlyEmail ? 'who.fieldEmail' : 'who.field')}
          hint={t(onlyEmail ? 'who.hintEmail' : 'who.hint')}
          type={onlyEmail ? 'email' : 'text'}
          autoComplete="off"
          spellCheck={false}
          maxLength={onlyEmail || who.includes('@') ? 200 : 80}
          value={typed}
          error={problem()}
          onChange={({ target }) => {
            ask.reset();
            setTried(false);
            setTyped(target.value);
          }}
        />
        <Button type="submit" variant="brand" busy={ask.isPending}>
          {t('who.ask')}
        </Button>
      </form>
      <p role="status" className={styles.answer} data-matches={ask.data?.matches}>
        {ask.data && (
          <>
            {ask.data.matches ? (
              <CircleCheck size={22} aria-hidden="true" />
            ) : (
              <CircleX size={22} aria-hidden="true" />
            )}
            <span>{t(ask.data.matches ? 'who.yes' : 'who.no', { who: ask.variables })}</span>
          </>
        )}
      </p>
      {ask.error && <ErrorMessage error={ask.error} />}
    </Card>
  );
}
