import { useState } from 'react';
import { Field } from '../../components/Field.js';

interface TimeFieldProps {
  label: string;
  hint?: string;
  value: string;
  /** Why a time cannot be chosen; null when it can. */
  refuse?(value: string): string | null;
  onChange(value: string): void;
}

/** Half a time of day cannot be kept: it stays in the field until it is whole. */
export function TimeField({ label, hint, value, refuse, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string>();
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      type="time"
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!/^\d\d:\d\d$/.test(target.value)) return;
        const refused = refuse?.(target.value) ?? undefined;
        setError(refused);
        if (refused === undefined) onChange(target.value);
      }}
    />
  );
}
