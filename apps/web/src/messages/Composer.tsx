import { Send } from 'lucide-react';
import { useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.js';
import { useMediaQuery } from '../hooks/useMediaQuery.js';
import styles from './Composer.module.css';

/** The same number as the contract's; its schemas do not travel to a learner. */
const longest: typeof import('@mikrosprint/contracts').messageLength = 4000;
const saysFrom = 3500;

interface ComposerProps {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onChange(value: string): void;
  onSend(text: string): void;
  /** Below the field, for example one's own phrases. */
  aside?: ReactNode;
}

/** Where one writes. The focus stays in the field, so that one can write on. */
export function Composer({ field, value, onChange, onSend, aside }: ComposerProps) {
  const { t } = useTranslation('messages');
  const id = useId();
  // Where there is a keyboard, Enter sends; on a phone it is the only way to a new line.
  const hasKeyboard = useMediaQuery('(hover: hover) and (pointer: fine)');
  const send = (): void => {
    field.current?.focus();
    if (value.trim() !== '') onSend(value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || !hasKeyboard || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const left = longest - value.length;
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {t('write.label')}
      </label>
      <div className={styles.line}>
        <textarea
          ref={field}
          id={id}
          className={styles.field}
          rows={2}
          dir="auto"
          maxLength={longest}
          placeholder={t('write.label')}
          value={value}
          aria-describedby={hasKeyboard ? `${id}care ${id}keys` : `${id}care`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" variant="primary" icon={<Send size={18} aria-hidden="true" />}>
          <span className={styles.send}>{t('write.send')}</span>
        </Button>
      </div>
      {value.length >= saysFrom && <p className={styles.hint}>{t('write.left', { count: left })}</p>}
      <p className={styles.hint}>
        <span id={`${id}care`}>{t('write.care')}</span>{' '}
        {hasKeyboard && <span id={`${id}keys`}>{t('write.keys')}</span>}
      </p>
      {aside}
    </form>
  );
}
