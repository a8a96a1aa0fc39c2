import { useTranslation } from 'react-i18next';
import type { Signal } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { useText } from '../../../i18n/useText.js';
import { useAnswerHelp, type HelpAnswer } from '../../data.js';
import styles from './Now.module.css';

const answers: HelpAnswer[] = ['called', 'wrote', 'met', 'solved-itself'];

/** At which step help was asked for, and the answer to it, which the citizen is told. */
export function HelpRequest({ signal, citizenId }: { signal: Signal; citizenId: string }) {
  const { t } = useTranslation('staff');
  const text = useText();
  const answer = useAnswerHelp(citizenId);
  const { helpRequestId } = signal;
  if (!helpRequestId) return null;
  return (
    <div className={styles.help}>
      {signal.stepPrompt && (
        <p className={styles.prompt}>{t('help.step', { step: text.of(signal.stepPrompt) })}</p>
      )}
      <h3>{t('help.how')}</h3>
      <div className={styles.answers}>
        {answers.map((how) => (
          <Button
            key={how}
            busy={answer.isPending && answer.variables.how === how}
            onClick={() => answer.mutate({ helpRequestId, how })}
          >
            {t(`help.${how}`)}
          </Button>
        ))}
      </div>
      {answer.error && <ErrorMessage error={answer.error} />}
    </div>
  );
}
