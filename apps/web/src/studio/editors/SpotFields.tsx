/** The fields of a search for risks: in a room things have places and drawings, in a document sentences have an order. */
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { isRecord, type Json, type JsonPath, type PartContent } from '../draft/json.js';
import { FieldView, PlainField, type FieldViewProps } from '../forms/FieldView.js';
import { useForm, type FormScope } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import { pathKey } from '../forms/owners.js';
import { valueAt } from '../forms/references.js';
import { Remarks } from '../forms/Remarks.js';
import { useWording } from '../forms/wording.js';
import { DocumentOrder } from './DocumentOrder.js';
import styles from './RoomEditor.module.css';
import { RoomEditor } from './RoomEditor.js';
import { freeBox, thingsOf } from './room-things.js';

function stepAt(scope: FormScope, path: JsonPath): PartContent {
  const step = valueAt(scope.read(), path);
  return isRecord(step) ? step : {};
}

const isDocument = (step: PartContent): boolean => step['surface'] === 'document';

/** The room with everything that stands in it, then what is to be found. */
export function TargetsField(props: FieldViewProps) {
  const scope = useForm();
  const stepPath = props.path.slice(0, -1);
  const step = stepAt(scope, stepPath);
  return (
    <>
      {!isDocument(step) && <RoomEditor step={step} path={stepPath} />}
      <PlainField {...props} />
    </>
  );
}

/** The place of a thing in numbers. It is given one here or in the room; in a document it needs none. */
export function BoxField({ field, value, path }: FieldViewProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const text = useText();
  const scope = useForm();
  const id = useId();
  const step = stepAt(scope, path.slice(0, -3));
  if (field.kind !== 'group' || (isDocument(step) && value === undefined)) return null;
  const label = wording.label(field.path);
  const box = isRecord(value) ? value : undefined;
  const taken = () => thingsOf(step, text.content).flatMap((thing) => thing.box ?? []);
  return (
    <fieldset className={forms.field} data-path={pathKey(path)} aria-describedby={`${id}help`}>
      <legend className={forms.label}>{label}</legend>
      <p id={`${id}help`} className={forms.help}>
        {wording.help(field.path)}
      </p>
      {box ? (
        <div className={`${styles.numbers} ${forms.compact}`}>
          {field.fields.map(({ name, field: inner }) => (
            <FieldView key={name} field={inner} value={box[name]} path={[...path, name]} />
          ))}
          <button
            type="button"
            className={forms.tool}
            aria-label={t('forms.exclude', { what: label })}
            title={t('forms.exclude', { what: label })}
            onClick={() => scope.takeAway(path, undefined, label)}
          >
            <Trash2 aria-hidden="true" size={18} />
          </button>
        </div>
      ) : (
        <Button
          className={forms.add}
          onClick={() => scope.change(path, { ...freeBox(taken()) } satisfies Record<string, Json>)}
        >
          {t('editors.room.placeHere')}
        </Button>
      )}
      <Remarks path={path} id={`${id}remarks`} />
    </fieldset>
  );
}

/** The title of the document, when one looks in one. */
export function DocumentField(props: FieldViewProps) {
  const scope = useForm();
  const step = stepAt(scope, props.path.slice(0, -1));
  return isDocument(step) || props.value !== undefined ? <PlainField {...props} /> : null;
}

/** The document as it is read, when one looks in one. */
export function OrderField(props: FieldViewProps) {
  const scope = useForm();
  const stepPath = props.path.slice(0, -1);
  const step = stepAt(scope, stepPath);
  if (isDocument(step)) return <DocumentOrder {...props} step={step} />;
  return props.value === undefined ? null : <PlainField {...props} />;
}
