import { FileCheck2, X } from 'lucide-react';
import { useId, useState, type ClipboardEvent, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { Field } from '../components/Field.js';
import { UploadButton } from '../components/UploadButton.js';
import { useFileDrop } from '../hooks/useFileDrop.js';
import { largestProof, type Handed } from './data.js';
import { isEmail } from './email.js';
import styles from './verify.module.css';

/** What the browser's own dialog offers, and the only names that are worth sending; the server tells by the bytes. */
const accepted = '.png,.svg,.json,.jsonld,.jwt,.jws,.txt';

type FileProblem = 'tooLarge' | 'zip' | 'otherKind';

function problemOf(file: File): FileProblem | null {
  // A picture from the clipboard has a name of the browser's own.
  const ending = /\.\w+$/.exec(file.name.toLowerCase())?.[0] ?? '';
  if (ending === '.zip') return 'zip';
  if (file.size > largestProof) return 'tooLarge';
  return ending === '' || accepted.split(',').includes(ending) ? null : 'otherKind';
}

interface ProofFormProps {
  busy: boolean;
  onCheck(handed: Handed, email: string): void;
  /** The answer on the page is not about this any more. */
  onChange(): void;
}

/** Words, or a file: chosen, dropped or pasted. A file is checked at once, because choosing it says enough. */
export function ProofForm({ busy, onCheck, onChange }: ProofFormProps) {
  const { t } = useTranslation('verify');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [fileProblem, setFileProblem] = useState<FileProblem | null>(null);
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const emailWrong = email.trim() !== '' && !isEmail(email);
  const nothing = file === null && text.trim() === '';

  function takeFile(chosen: File): void {
    if (busy) return;
    onChange();
    const problem = problemOf(chosen);
    setFileProblem(problem);
    setFile(problem === null ? chosen : null);
    if (problem !== null) return;
    setText('');
    if (!emailWrong) onCheck({ kind: 'file', file: chosen }, email.trim());
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (nothing) return event.currentTarget.querySelector('textarea')?.focus();
    if (emailWrong)
      return event.currentTarget.querySelector<HTMLInputElement>('input[type="email"]')?.focus();
    if (!busy) onCheck(file ? { kind: 'file', file } : { kind: 'text', text }, email.trim());
  }

  return (
    <Card as="section">
      <form className={styles.form} noValidate onSubmit={submit}>
        <TextBox
          value={text}
          error={tried && nothing && !fileProblem ? t('start.textMissing') : undefined}
          onText={(typed) => {
            onChange();
            setFile(null);
            setFileProblem(null);
            setText(typed);
          }}
          onFile={takeFile}
        />
        <p className={styles.or} aria-hidden="true">
          {t('start.or')}
        </p>
        <DropPlace onFile={takeFile} error={fileProblem ? t(`start.${fileProblem}`) : undefined}>
          {file && (
            <p className={styles.chosen}>
              <FileCheck2 size={20} aria-hidden="true" />
              <span>{t('start.file', { name: file.name })}</span>
              <button
                type="button"
                className={styles.away}
                aria-label={t('start.fileAway')}
                onClick={() => {
                  onChange();
                  setFile(null);
                }}
              >
                <X size={20} aria-hidden="true" />
              </button>
            </p>
          )}
        </DropPlace>
        <Field
          label={t('start.email')}
          hint={t('start.emailHint')}
          type="email"
          autoComplete="off"
          maxLength={200}
          value={email}
          error={tried && emailWrong ? t('start.emailWrong') : undefined}
          onChange={({ target }) => setEmail(target.value)}
        />
        <div>
          <Button type="submit" variant="primary" size="large" busy={busy}>
            {t('start.check')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface TextBoxProps {
  value: string;
  error: string | undefined;
  onText(text: string): void;
  onFile(file: File): void;
}

function TextBox({ value, error, onText, onFile }: TextBoxProps) {
  const { t } = useTranslation('verify');
  const id = useId();
  function paste(event: ClipboardEvent): void {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    onFile(file);
  }
  return (
    <div className={styles.textBox}>
      <label htmlFor={id}>{t('start.text')}</label>
      <span id={`${id}-hint`} className={styles.fine}>
        {t('start.textHint')}
      </span>
      {error && (
        <span id={`${id}-error`} className={styles.wrong}>
          {error}
        </span>
      )}
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={largestProof}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={({ target }) => onText(target.value)}
        onPaste={paste}
      />
    </div>
  );
}

interface DropPlaceProps {
  error: string | undefined;
  onFile(file: File): void;
  children: ReactNode;
}

function DropPlace({ error, onFile, children }: DropPlaceProps) {
  const { t } = useTranslation('verify');
  const id = useId();
  const { isOver, drop } = useFileDrop(([file]) => file && onFile(file));
  return (
    <div className={styles.drop} data-over={isOver || undefined} {...drop}>
      <UploadButton accept={accepted} describedBy={id} onFiles={([file]) => file && onFile(file)}>
        {t('start.choose')}
      </UploadButton>
      <p id={id} className={styles.fine}>
        {isOver ? t('start.dropNow') : t('start.drop')}
      </p>
      {error && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
