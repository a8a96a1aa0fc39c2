import type { LearnerField, PlayMode, ScreenState } from '@mikrosprint/level-engine';
import {
  AppWindow,
  CalendarDays,
  FilePen,
  FolderOpen,
  Globe,
  Mail,
  Smartphone,
  Ticket,
  Video,
} from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { Aside } from '../parts/Aside.js';
import { Material } from '../parts/Material.js';
import { useDraft } from '../use-draft.js';
import { ScreenField } from './ScreenField.js';
import styles from './ScreenPanel.module.css';

const appIcons = {
  case: FolderOpen,
  booking: CalendarDays,
  ticket: Ticket,
  mail: Mail,
  portal: Globe,
  browser: AppWindow,
  phone: Smartphone,
  writer: FilePen,
  call: Video,
};

/** A work screen: a real form, with its source beside it where there is room and above it where there is not. */
export function ScreenPanel(props: PanelProps<'screen'>) {
  const { step, state, mode, waiting, headingId, draftKey, send } = props;
  const { t } = useTranslation('play');
  const [draft, type] = useDraft(draftKey);
  const [missing, setMissing] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const over = state.status === 'done';
  useFocusOnWrong(form, state, mode);

  const isRight = (field: LearnerField) => mode === 'practice' && state.verdicts[field.id] === 'right';
  const valueOf = (field: LearnerField) =>
    over || isRight(field)
      ? (state.values[field.id] ?? '')
      : (draft[field.id] ?? state.values[field.id] ?? '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (over || waiting) return;
    const empty = step.fields.filter((field) => valueOf(field).trim() === '').map(({ id }) => id);
    setMissing(empty);
    const [first] = empty;
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
      return;
    }
    const values = Object.fromEntries(step.fields.map((field) => [field.id, valueOf(field)]));
    send({ type: 'submit', payload: { values } });
  };

  const AppIcon = appIcons[step.app.kind];
  return (
    <>
      <Aside>
        <Material material={step.from} />
      </Aside>
      <form
        ref={form}
        className={styles.app}
        aria-labelledby={headingId}
        noValidate
        autoComplete="off"
        onSubmit={submit}
      >
        <p className={styles.bar}>
          <AppIcon aria-hidden="true" size={18} />
          <Words of={step.app.title} />
        </p>
        <div className={styles.fields}>
          {step.fields.map((field) => (
            <ScreenField
              key={field.id}
              field={field}
              value={valueOf(field)}
              verdict={mode === 'exam' ? null : (state.verdicts[field.id] ?? null)}
              missing={missing.includes(field.id)}
              off={over || waiting || isRight(field)}
              onType={(value) => {
                type(field.id, value);
                setMissing((before) => before.filter((id) => id !== field.id));
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
      </form>
    </>
  );
}

/** After a submit that was not all right, the first field to mend takes the focus, as in any good form. */
function useFocusOnWrong(form: RefObject<HTMLFormElement | null>, state: ScreenState, mode: PlayMode): void {
  const submits = useRef(state.submits);
  useEffect(() => {
    const isNews = state.submits > submits.current;
    submits.current = state.submits;
    if (!isNews || mode === 'exam' || state.status === 'done') return;
    const wrong = Object.keys(state.verdicts).find((id) => state.verdicts[id] === 'wrong');
    if (wrong) form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"]`)?.focus();
  }, [form, state, mode]);
}
