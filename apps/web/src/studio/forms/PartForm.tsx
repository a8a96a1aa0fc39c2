import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView, DraftPart, DraftProblem } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { withValue } from '../draft/differences.js';
import { isRecord, type Json, type JsonPath, type PartContent } from '../draft/json.js';
import { FormContext, type FormScope } from './form-scope.js';
import styles from './forms.module.css';
import { GroupBody } from './GroupBody.js';
import { byOwner } from './owners.js';
import { formOf } from './part-fields.js';
import { valueAt } from './references.js';
import { Remarks } from './Remarks.js';
import { UnionField } from './UnionField.js';

export interface PartFormProps {
  part: DraftPart;
  content: PartContent;
  /** One step of the level; null for the sheet, or for what a level has besides its steps. */
  stepId: string | null;
  problems: DraftProblem[];
  comments: CommentView[];
  onChange(content: PartContent): void;
  /** What ids can name: the sheet with its people and skills, and the levels by their ids. */
  sheet?: Json | undefined;
  levels?: Readonly<Record<string, Json>> | undefined;
  /** Goes to a step of this level. */
  onOpenStep?: ((stepId: string) => void) | undefined;
}

const noLevels: Readonly<Record<string, Json>> = {};

/** The form of a sheet, a level or one of its steps, made from the schemas of the curriculum. */
export function PartForm(props: PartFormProps) {
  const { t } = useTranslation('studio');
  const shown = formOf(props.part, props.content, props.stepId);
  if (!shown) {
    return (
      <p role="status" className={styles.form}>
        {t('forms.stepGone')}
      </p>
    );
  }
  // Another step is another form: what was laid aside or half typed there stays there.
  return <Form key={`${props.part} ${props.stepId ?? ''}`} {...props} {...shown} />;
}

type FormProps = PartFormProps & NonNullable<ReturnType<typeof formOf>>;

function Form(props: FormProps) {
  const { part, content, problems, comments, field, path } = props;
  const { t } = useTranslation('studio');
  const text = useText();
  const latest = useRef(props);
  latest.current = props;
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<{ what: string; before: PartContent } | null>(null);

  const value = valueAt(content, path);
  const marks = useMemo(() => {
    const own = <Remark extends { part: DraftPart; path: (string | number)[] }>(remarks: Remark[]) =>
      byOwner(
        field,
        value,
        path,
        remarks.filter((remark) => remark.part === part),
      );
    return { problems: own(problems), comments: own(comments) };
  }, [field, value, path, part, problems, comments]);

  const canOpen = props.onOpenStep !== undefined;
  const scope = useMemo((): FormScope => {
    const change = (at: JsonPath, next: Json | undefined): PartContent => {
      const before = latest.current.content;
      const after = withValue(before, at, next);
      if (!isRecord(after)) return before;
      // Two changes between two paintings: the second begins with the first.
      latest.current = { ...latest.current, content: after };
      latest.current.onChange(after);
      return before;
    };
    return {
      read: () => latest.current.content,
      change: (at, next) => {
        setTaken(null);
        setSaid('');
        change(at, next);
      },
      takeAway: (at, next, what) => setTaken({ what, before: change(at, next) }),
      say: setSaid,
      ...marks,
      around: { sheet: props.sheet, levels: props.levels ?? noLevels, language: text.content },
      openStep: canOpen ? (stepId) => latest.current.onOpenStep?.(stepId) : undefined,
    };
  }, [marks, props.sheet, props.levels, text.content, canOpen]);

  const undo = () => {
    if (taken) scope.change([], taken.before);
  };
  return (
    <FormContext value={scope}>
      <div className={styles.form}>
        <Remarks path={path} id="part-remarks" />
        {field.kind === 'union' ? (
          <UnionField union={field} value={value} path={path} />
        ) : (
          <GroupBody group={field} value={value} path={path} without={part === 'sheet' ? [] : ['steps']} />
        )}
        <div role="status" className={taken ? styles.taken : 'visually-hidden'}>
          {taken ? (
            <>
              {t('forms.removed', { what: taken.what })}
              <Button onClick={undo}>{t('forms.undo')}</Button>
            </>
          ) : (
            said
          )}
        </div>
      </div>
    </FormContext>
  );
}
