import { MapPin, MoveDiagonal2 } from 'lucide-react';
import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Notice } from '../../components/Notice.js';
import { useText } from '../../i18n/useText.js';
import type { Prop } from '../../stage/props/prop.js';
import { designBox } from '../../stage/scenes/scene.js';
import { isRecord, type JsonPath, type PartContent } from '../draft/json.js';
import { useForm } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import { revealField } from '../forms/reveal.js';
import { PlacePicture, PropPicture, useWorldArt, worldIn } from './drawn.js';
import { stepOf } from './map-nodes.js';
import styles from './RoomEditor.module.css';
import { freeBox, movedBox, resizedBox, thingsOf, type RoomThing, type ThingBox } from './room-things.js';
import { useDrag, type Dragged } from './use-drag.js';

interface RoomEditorProps {
  step: PartContent;
  path: JsonPath;
}

const inPoints = (by: Dragged) => ({ x: by.x * designBox.width, y: by.y * designBox.height });

/** The place of the level with the things of the step in it: moved and sized by hand or with the arrow keys. */
export function RoomEditor({ step, path }: RoomEditorProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const scope = useForm();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<{ key: string; box: ThingBox } | null>(null);
  const world = worldIn(scope.around.sheet);
  const art = useWorldArt(world);
  const level = scope.read();
  const scene = isRecord(level) && typeof level['scene'] === 'string' ? level['scene'] : '';
  const place = art?.places.find((each) => each.id === scene);
  const suited = (art?.places ?? []).filter(({ holdsThings }) => holdsThings === true);
  const things = thingsOf(step, text.content);
  const placed = things.flatMap((thing) => (thing.box ? [{ ...thing, box: thing.box }] : []));
  const homeless = things.filter(({ box }) => box === null);
  const nameOf = (thing: RoomThing) =>
    thing.name || t(thing.isTarget ? 'editors.room.target' : 'editors.room.decoy');

  const put = (thing: RoomThing, box: ThingBox) => {
    scope.change([...path, ...thing.path, 'box'], { ...box });
    scope.say(t('editors.room.at', { name: nameOf(thing), ...box }));
  };
  const edit = (thing: RoomThing) => {
    const form = whole.current?.closest<HTMLElement>(`.${forms.form}`);
    if (form) revealField(form, [...path, ...thing.path, 'label', 'da']);
  };
  const now = placed.find((thing) => thing.path.join('/') === chosen);

  return (
    <section ref={whole} className={styles.room} aria-labelledby={`${id}name`}>
      <h4 id={`${id}name`} className={forms.label}>
        {t('editors.room.title')}
      </h4>
      <p id={`${id}help`} className={forms.help}>
        {t('editors.room.help')}
      </p>
      {art && !place?.holdsThings && (
        <Notice>
          <p>
            {t('editors.room.unsuited', {
              places: text.list(
                suited.map((each) => t(`editors.place.${each.id}`, { defaultValue: each.id })),
              ),
            })}
          </p>
        </Notice>
      )}
      <div className={styles.scroll}>
        <div ref={frame} className={styles.frame}>
          <div className={styles.place}>
            <PlacePicture scene={scene} world={world} />
          </div>
          {/* What stands farther back is drawn first, as on the stage. */}
          {placed
            .toSorted((one, other) => one.box.y + one.box.height - other.box.y - other.box.height)
            .map((thing) => {
              const key = thing.path.join('/');
              return (
                <ThingHandle
                  key={key}
                  thing={thing}
                  box={dragged?.key === key ? dragged.box : thing.box}
                  name={nameOf(thing)}
                  number={things.findIndex((each) => each.path.join('/') === key) + 1}
                  prop={art?.props.find((prop) => prop.id === thing.prop) ?? art?.props[0]}
                  isChosen={key === chosen}
                  help={`${id}help`}
                  frame={frame}
                  onChoose={() => setChosen(key)}
                  onDrag={(box) => setDragged(box && { key, box })}
                  onPut={(box) => put(thing, box)}
                />
              );
            })}
        </div>
      </div>
      <ul className={styles.key} aria-hidden="true">
        <li data-target="">{t('editors.room.targetKey')}</li>
        <li>{t('editors.room.decoyKey')}</li>
      </ul>
      {now && (
        <div className={styles.chosen}>
          <p>
            <strong>{nameOf(now)}</strong>{' '}
            <span className={forms.quiet}>{t('editors.room.where', { ...now.box })}</span>
          </p>
          <Button onClick={() => edit(now)}>{t('editors.room.edit')}</Button>
        </div>
      )}
      {homeless.map((thing) => (
        <Button
          key={thing.path.join('/')}
          className={forms.add}
          icon={<MapPin aria-hidden="true" size={18} />}
          onClick={() => {
            put(thing, freeBox(placed.map(({ box }) => box)));
            setChosen(thing.path.join('/'));
          }}
        >
          {t('editors.room.place', { name: nameOf(thing) })}
        </Button>
      ))}
    </section>
  );
}

interface ThingHandleProps {
  thing: RoomThing & { box: ThingBox };
  /** Where it is drawn, also while it is dragged. */
  box: ThingBox;
  name: string;
  number: number;
  prop: Prop | undefined;
  isChosen: boolean;
  help: string;
  frame: RefObject<HTMLDivElement | null>;
  onChoose(): void;
  onDrag(box: ThingBox | null): void;
  onPut(box: ThingBox): void;
}

type BoxStyle = CSSProperties & Record<'--x' | '--y' | '--width' | '--height', string>;

const share = (value: number, of: number): string => `${(value / of) * 100}%`;
const styleOf = (box: ThingBox): BoxStyle => ({
  '--x': share(box.x, designBox.width),
  '--y': share(box.y, designBox.height),
  '--width': share(box.width, designBox.width),
  '--height': share(box.height, designBox.height),
});

/** A thing in the room, and the handle in its corner while it is chosen. */
function ThingHandle(props: ThingHandleProps) {
  const { thing, box, name, number, prop, isChosen, help, frame, onChoose, onDrag, onPut } = props;
  const { t } = useTranslation('studio');
  const moved = (by: Dragged) => movedBox(thing.box, inPoints(by).x, inPoints(by).y);
  const sized = (by: Dragged) => resizedBox(thing.box, inPoints(by).x, inPoints(by).y);
  const move = useDrag(
    frame,
    (by) => onDrag(by && moved(by)),
    (by) => onPut(moved(by)),
  );
  const size = useDrag(
    frame,
    (by) => onDrag(by && sized(by)),
    (by) => onPut(sized(by)),
  );
  const onKey = (change: (box: ThingBox, x: number, y: number) => ThingBox) => (event: KeyboardEvent) => {
    const by = stepOf(event.key, event.shiftKey, 4, 20);
    if (!by) return;
    event.preventDefault();
    onPut(change(thing.box, by.x, by.y));
  };
  return (
    <div
      className={styles.thing}
      data-target={thing.isTarget ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      style={styleOf(box)}
    >
      {prop && <PropPicture prop={prop} className={styles.prop} />}
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <button
        type="button"
        className={styles.handle}
        aria-label={t(thing.isTarget ? 'editors.room.targetAt' : 'editors.room.decoyAt', {
          name,
          ...thing.box,
        })}
        aria-describedby={help}
        aria-pressed={isChosen}
        onClick={onChoose}
        onFocus={onChoose}
        onKeyDown={onKey(movedBox)}
        {...move}
      />
      {isChosen && (
        <button
          type="button"
          className={styles.size}
          aria-label={t('editors.room.size', { name, width: thing.box.width, height: thing.box.height })}
          onKeyDown={onKey(resizedBox)}
          {...size}
        >
          <MoveDiagonal2 aria-hidden="true" size={16} />
        </button>
      )}
    </div>
  );
}
