import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { useSetPhrases } from '../data.js';
import styles from './MessageSettingsPage.module.css';

const most: typeof import('@mikrosprint/contracts').phrasesAllowed = 20;
const longest: typeof import('@mikrosprint/contracts').phraseLength = 500;

/** Short answers one often gives. Empty ones are not kept. */
export function PhrasesForm({ saved }: { saved: string[] }) {
  const { t } = useTranslation('messages');
  const [phrases, setPhrases] = useState(saved.length > 0 ? saved : ['']);
  const save = useSetPhrases();
  const change = (at: number, phrase: string): void =>
    setPhrases(phrases.map((one, index) => (index === at ? phrase : one)));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''),
          { onSuccess: (kept) => setPhrases(kept.phrases.length > 0 ? kept.phrases : ['']) },
        );
      }}
    >
      <ol className={styles.phrases}>
        {phrases.map((phrase, index) => (
          <li key={index}>
            <Field
              label={t('settings.phrase', { number: index + 1 })}
              maxLength={longest}
              value={phrase}
              onChange={(event) => change(index, event.target.value)}
            />
            <Button
              variant="quiet"
              icon={<Trash2 size={18} aria-hidden="true" />}
              onClick={() => setPhrases(phrases.filter((_, at) => at !== index))}
            >
              <span className="visually-hidden">{t('settings.removePhrase', { number: index + 1 })}</span>
            </Button>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        {phrases.length < most && (
          <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => setPhrases([...phrases, ''])}>
            {t('settings.addPhrase')}
          </Button>
        )}
        <Button type="submit" variant="brand" busy={save.isPending}>
          {t('settings.savePhrases')}
        </Button>
        <p role="status">{save.isSuccess ? t('settings.saved') : ''}</p>
      </div>
      {save.error && <ErrorMessage error={save.error} />}
    </form>
  );
}
