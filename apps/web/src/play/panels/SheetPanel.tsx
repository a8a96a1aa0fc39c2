import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import type { PanelProps } from '../panel.js';
import { HandIn } from '../parts/HandIn.js';

/** The goals of a sheet and a labelled line for each cell one may write in. */
export function SheetPanel({ step, state, mode, waiting, headingId, send }: PanelProps<'sheet'>) {
  const { t } = useTranslation('play');
  const text = useText();
  const over = state.status === 'done';
  return (
    <>
      <ul aria-labelledby={headingId}>
        {step.goals.map((goal) => (
          <li key={goal.id}>
            {text.of(goal.label)}
            {state.goals[goal.id] === 'right' && ` – ${t('right')}`}
          </li>
        ))}
      </ul>
      {step.open.map((cell) => (
        <CellLine
          key={cell}
          cell={cell}
          written={state.entries[cell] ?? ''}
          off={over || waiting}
          onEnter={(input) => send({ type: 'enter', payload: { cell, input } })}
        />
      ))}
      {mode === 'exam' && (
        <HandIn
          ready
          why=""
          over={over}
          waiting={waiting}
          onPress={() => send({ type: 'hand-in', payload: {} })}
        />
      )}
    </>
  );
}

interface CellLineProps {
  cell: string;
  written: string;
  off: boolean;
  onEnter(input: string): void;
}

function CellLine({ cell, written, off, onEnter }: CellLineProps) {
  const [input, setInput] = useState(written);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!off && input !== written) onEnter(input);
      }}
    >
      <label>
        {cell}{' '}
        <input
          value={input}
          readOnly={off}
          maxLength={200}
          onChange={(event) => setInput(event.target.value)}
        />
      </label>
    </form>
  );
}
