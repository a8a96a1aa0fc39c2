import { useState } from 'react';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';

interface ReasonDialogProps {
  open: boolean;
  title: string;
  text: string;
  label: string;
  hint: string;
  /** Said when there is no reason; absent where a reason is free. */
  missing?: string;
  doIt: string;
  keep: string;
  busy: boolean;
  error: unknown;
  onClose(): void;
  onDo(reason: string): void;
}

/** Asks why before something is taken back or said no to. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, text, label, hint, missing, doIt, keep, busy, error, onClose, onDo } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = reason.trim();
  const lacks = missing !== undefined && words === '';
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="primary" busy={busy} onClick={() => (lacks ? setTried(true) : onDo(words))}>
            {doIt}
          </Button>
          <Button onClick={onClose}>{keep}</Button>
        </>
      }
    >
      <p>{text}</p>
      <Field
        label={label}
        hint={hint}
        error={tried && lacks ? missing : undefined}
        maxLength={300}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {Boolean(error) && <ErrorMessage error={error} />}
    </Dialog>
  );
}
