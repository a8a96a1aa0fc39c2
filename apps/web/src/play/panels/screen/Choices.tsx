import { Check } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import type { LearnerField } from '@mikrosprint/level-engine';
import { useText } from '../../../i18n/useText.js';
import { Words } from '../../../reading/Words.js';
import { lookOf, type ChoiceLook } from './choice-look.js';
import styles from './Choices.module.css';
import type { ChoicesProps } from './field-props.js';
import { FileIcon } from './FileIcon.js';

/**
 * One of a few: the buttons or the menu of a page, the files of a folder, or plain radio buttons. In meaning they are
 * all radio buttons: one stop for Tab, the arrows go from one to the next.
 */
export function Choices({ app, field, value, off, mark, onType }: ChoicesProps) {
  const text = useText();
  const name = useId();
  const look = lookOf(app, field, text.of);
  const stop = field.options.some(({ id }) => id === value) ? value : field.options[0]?.id;
  return (
    <div className={`${styles.choices} ${styles[look]}`} data-look={look} data-mark={mark}>
      {field.options.map((option) => (
        <Choice
          key={option.id}
          app={app}
          option={option}
          group={name}
          look={look}
          chosen={value === option.id}
          off={off}
          invalid={mark === 'wrong'}
          fieldId={option.id === stop ? field.id : undefined}
          onChoose={() => onType(option.id)}
        />
      ))}
    </div>
  );
}

interface ChoiceProps {
  app: ChoicesProps['app'];
  option: LearnerField['options'][number];
  group: string;
  look: ChoiceLook;
  chosen: boolean;
  off: boolean;
  invalid: boolean;
  /** Of the one that takes the focus for the whole field. */
  fieldId: string | undefined;
  onChoose(): void;
}

function Choice({ app, option, group, look, chosen, off, invalid, fieldId, onChoose }: ChoiceProps) {
  const text = useText();
  const { detail } = option;
  const choose = () => {
    if (!off) onChoose();
  };
  // What looks like a button is pressed with Enter too; only when it is pressed already does Enter send the page.
  const pressWithEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || look === 'radios' || chosen || off) return;
    event.preventDefault();
    choose();
  };
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={group}
        value={option.id}
        checked={chosen}
        aria-invalid={invalid || undefined}
        aria-disabled={off || undefined}
        data-field={fieldId}
        onChange={choose}
        onKeyDown={pressWithEnter}
      />
      {look === 'folder' && <FileIcon app={app} name={text.of(option.text)} />}
      <span className={styles.words}>
        <span className={styles.name}>
          <Words of={option.text} />
        </span>
        {detail && (
          <span className={styles.detail}>
            <Words of={detail} />
          </span>
        )}
      </span>
      <span className={styles.mark} aria-hidden="true">
        <Check size={16} strokeWidth={3} />
      </span>
    </label>
  );
}
