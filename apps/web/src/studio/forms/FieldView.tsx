import { useTranslation } from 'react-i18next';
import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import type { Json, JsonPath } from '../draft/json.js';
import { BadgeRuleMeaning } from '../editors/BadgeRuleMeaning.js';
import { editorOf } from '../editors/editor-of.js';
import { PictureFileField } from '../media/PictureFileField.js';
import { blank } from './blank.js';
import type { Field, FieldOf } from './describe.js';
import { fits } from './fits.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { GroupBody } from './GroupBody.js';
import { ListField } from './ListField.js';
import { pathKey } from './owners.js';
import { RecordField } from './RecordField.js';
import { Remarks } from './Remarks.js';
import { ChoiceField, IdField, LineField, NumberField, ReferenceField, SwitchField } from './SmallFields.js';
import { UnionField } from './UnionField.js';
import { Unreadable } from './Unreadable.js';
import { useWording } from './wording.js';
import { WordsField } from './WordsField.js';

export interface FieldViewProps {
  field: Field;
  value: Json | undefined;
  path: JsonPath;
  /** The name is said by what stands around, and here only to those who do not see that. */
  hideLabel?: string | undefined;
}

/** What belongs together, under one name. What need not be there at all is added first. */
function Together({ field, value, path }: FieldViewProps & { field: FieldOf<'group' | 'union'> }) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const label = wording.label(field.path);
  if (!field.needed && value === undefined) {
    return (
      <div data-path={pathKey(path)}>
        <Button
          className={styles.add}
          icon={<Plus aria-hidden="true" size={20} />}
          aria-describedby={id}
          onClick={() => scope.change(path, blank(field))}
        >
          {t('forms.include', { what: label })}
        </Button>
        <p id={id} className={styles.help}>
          {wording.help(field.path)}
        </p>
      </div>
    );
  }
  return (
    <fieldset className={styles.together} data-path={pathKey(path)} aria-describedby={`${id}help`}>
      <legend className={styles.label}>{label}</legend>
      <p id={`${id}help`} className={styles.help}>
        {wording.help(field.path)}
      </p>
      <Remarks path={path} id={`${id}remarks`} />
      {field.kind === 'group' ? (
        <GroupBody group={field} value={value} path={path} />
      ) : (
        <UnionField union={field} value={value} path={path} />
      )}
      {field.path.endsWith('badges/rule') && <BadgeRuleMeaning value={value} />}
      {!field.needed && (
        <Button
          variant="quiet"
          className={styles.add}
          icon={<Trash2 aria-hidden="true" size={18} />}
          onClick={() => scope.takeAway(path, undefined, label)}
        >
          {t('forms.exclude', { what: label })}
        </Button>
      )}
    </fieldset>
  );
}

/** One of two shapes: a value that is the same everywhere, or words in both languages. */
function EitherField({ field, value, path, hideLabel }: FieldViewProps & { field: FieldOf<'either'> }) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  const at = Math.max(
    0,
    field.options.findIndex((option) => value !== undefined && fits(option, value)),
  );
  const chosen = field.options[at];
  if (!chosen) return null;
  const swap = (index: string) => {
    const next = field.options[Number(index)];
    if (!next) return;
    const words = typeof value === 'string' ? value : ((value as { da?: Json } | undefined)?.da ?? '');
    scope.change(path, next.kind === 'words' ? { da: words } : words);
  };
  return (
    <div className={styles.field}>
      <Choices
        legend={t('forms.shapeLegend')}
        hideLegend
        value={String(at)}
        options={field.options.map((option, index) => ({
          value: String(index),
          label: option.kind === 'words' ? t('forms.wordsInstead') : t('forms.lineInstead'),
        }))}
        onChange={swap}
      />
      <FieldView field={chosen} value={value} path={path} hideLabel={hideLabel} />
    </div>
  );
}

function KeptField({ field, value, path }: FieldViewProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const label = wording.label(field.path);
  if (value === undefined) return null;
  return (
    <div className={styles.field} data-path={pathKey(path)}>
      <p className={styles.label}>{label}</p>
      <p className={styles.help}>{wording.help(field.path)}</p>
      <Button className={styles.add} onClick={() => scope.takeAway(path, undefined, label)}>
        {t('forms.exclude', { what: label })}
      </Button>
      <Remarks path={path} id={pathKey(path)} />
    </div>
  );
}

/** Any field of any form: in an editor of its own, when it has one. */
export function FieldView(props: FieldViewProps) {
  const { field, value, path } = props;
  if (value !== undefined && !fits(field, value))
    return <Unreadable field={field} value={value} path={path} />;
  const Editor = editorOf(field.path);
  return Editor ? <Editor {...props} /> : <PlainField {...props} />;
}

/** A field in the input that its kind of value has. */
export function PlainField({ field, value, path, hideLabel }: FieldViewProps) {
  if (value !== undefined && !fits(field, value))
    return <Unreadable field={field} value={value} path={path} />;
  const shared = { value, path, hideLabel };
  switch (field.kind) {
    case 'words':
      return <WordsField field={field} {...shared} />;
    case 'line':
      return <LineField field={field} {...shared} />;
    case 'number':
      return <NumberField field={field} {...shared} />;
    case 'switch':
      return <SwitchField field={field} {...shared} />;
    case 'choice':
      return <ChoiceField field={field} {...shared} />;
    case 'reference':
      return <ReferenceField field={field} {...shared} />;
    case 'id':
      return <IdField field={field} {...shared} />;
    case 'picture-file':
      return <PictureFileField field={field} {...shared} />;
    case 'list':
      return <ListField field={field} value={value} path={path} />;
    case 'record':
      return <RecordField field={field} value={value} path={path} />;
    case 'either':
      return <EitherField field={field} {...shared} />;
    case 'group':
    case 'union':
      return <Together field={field} {...shared} />;
    case 'kept':
      return <KeptField field={field} {...shared} />;
    case 'constant':
      return null;
  }
}
