import type { LearnerField } from '@mikrosprint/level-engine';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { Aside } from '../parts/Aside.js';
import { Material } from '../parts/Material.js';
import { useDraft } from '../use-draft.js';
import { AppFrame } from './screen/AppFrame.js';
import { isPractisedPage, PracticeLine } from './screen/PracticeLine.js';
import { ScreenField } from './screen/ScreenField.js';
import { focusField, useFocusOnWrong } from './screen/use-focus-on-wrong.js';
import styles from './ScreenPanel.module.css';

/** A work screen: a real form, with its source beside it where there is room and above it where there is not. */
export function ScreenPanel(props: PanelProps<'screen'>) {
  const { step, state, mode, waiting, headingId, draftKey, personOf, send } = props;
  const { t } = useTranslation('play');
  const id = useId();
  const [draft, type] = useDraft(draftKey);
  const [missing, setMissing] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const over = state.status === 'done';
  const isPractised = isPractisedPage(step.app);
  useFocusOnWrong(form, state, mode);

  const isRight = (field: LearnerField) => mode === 'practice' && state.verdicts[field.id] === 'right';
  const valueOf = (field: LearnerField) =>
    over || isRight(field)
      ? (state.values[field.id] ?? '')
      : (draft[field.id] ?? state.values[field.id] ?? '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (over || waiting) return;
    const empty = step.fields.filter((field) => valueOf(field).trim() === '').map((field) => field.id);
    setMissing(empty);
    const [first] = empty;
    if (first !== undefined) {
      focusField(form.current, first);
      return;
    }
    const values = Object.fromEntries(step.fields.map((field) => [field.id, valueOf(field)]));
    send({ type: 'submit', payload: { values } });
  };

  return (
    <>
      <Aside>
        <Material material={step.from} />
      </Aside>
      <form
        ref={form}
        className={styles.form}
        aria-labelledby={headingId}
        aria-describedby={isPractised ? `${id}-practice` : undefined}
        noValidate
        autoComplete="off"
        onSubmit={submit}
      >
        {isPractised && <PracticeLine id={`${id}-practice`} />}
        <AppFrame app={step.app} person={step.actor === null ? null : personOf(step.actor)}>
          <div className={styles.fields}>
            {step.fields.map((field) => (
              <ScreenField
                key={field.id}
                app={step.app.kind}
                field={field}
                value={valueOf(field)}
                verdict={mode === 'exam' ? null : (state.verdicts[field.id] ?? null)}
                changed={valueOf(field) !== state.values[field.id]}
                missing={missing.includes(field.id)}
                off={over || waiting || isRight(field)}
                onType={(value) => {
                  type(field.id, value);
                  setMissing((before) => before.filter((other) => other !== field.id));
                }}
              />
            ))}
          </div>
          <p role="status" className={styles.missing}>
            {missing.length > 0 ? t('screen.missingSome', { count: missing.length }) : ''}
          </p>
          {!over && (
            <Button type="submit" variant="brand" wide busy={waiting}>
              <Words of={step.submit} />
            </Button>
          )}
        </AppFrame>
      </form>
    </>
  );
}
