import { Award, Lock, Monitor, Route, Smartphone } from 'lucide-react';
import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapNode } from '@mikrosprint/contracts';
import { MapPicture } from '../../citizen/map/MapPicture.js';
import { Button } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { isRecord } from '../draft/json.js';
import { useForm } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import type { FieldViewProps } from '../forms/FieldView.js';
import { pathKey } from '../forms/owners.js';
import { Remarks } from '../forms/Remarks.js';
import { useWording } from '../forms/wording.js';
import { worldIn } from './drawn.js';
import {
  arranged,
  movedSpot,
  nodesFor,
  pictureSize,
  stepOf,
  stopsOf,
  type Spot,
  type Stop,
} from './map-nodes.js';
import { MapRows } from './MapRows.js';
import styles from './MapEditor.module.css';
import { useDrag, type Dragged } from './use-drag.js';

/** The map of the sprint as the learner sees it, each stop moved by hand, by arrow keys or by its numbers. */
export function MapEditor({ field, value, path }: FieldViewProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const text = useText();
  const scope = useForm();
  const id = useId();
  // On a phone one begins with the picture that phones show.
  const [phone, setPhone] = useState(
    () => typeof matchMedia === 'function' && matchMedia('(max-width: 40rem)').matches,
  );
  const [finished, setFinished] = useState(0);
  const [dragged, setDragged] = useState<{ index: number; spot: Spot } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  if (field.kind !== 'list') return null;

  const world = worldIn(scope.around.sheet);
  const stops = stopsOf(value);
  const shown = dragged
    ? stops.with(dragged.index, { ...stopAt(stops, dragged.index), ...dragged.spot })
    : stops;
  const done = Math.min(finished, stops.length);
  const nodes = nodesFor(shown, scope.around.levels, text.content, done);
  const size = pictureSize(stops.length, phone);

  const place = (index: number, spot: Spot, name: string) => {
    const written = Array.isArray(value) ? value[index] : undefined;
    scope.change([...path, index], { ...(isRecord(written) ? written : {}), x: spot.x, y: spot.y });
    scope.say(t('editors.map.at', { name, x: spot.x, y: spot.y }));
  };
  const arrange = () => {
    const spots = arranged(world, stops.length);
    const list = Array.isArray(value) ? value : [];
    scope.change(
      path,
      list.map((node, index) => ({ ...(isRecord(node) ? node : {}), ...spots[index] })),
    );
    scope.say(t('editors.map.arranged'));
  };
  const screens = [
    { isPhone: false, label: t('editors.map.computer'), Icon: Monitor },
    { isPhone: true, label: t('editors.map.phone'), Icon: Smartphone },
  ];

  return (
    <fieldset className={forms.plain} data-path={pathKey(path)} aria-describedby={`${id}help`}>
      <legend className={forms.label}>{wording.label(field.path)}</legend>
      <p id={`${id}help`} className={forms.help}>
        {t('editors.map.help')}
      </p>
      <Remarks path={path} id={`${id}remarks`} />
      <div className={styles.tools}>
        <div role="group" aria-label={t('editors.map.screen')} className={styles.screens}>
          {screens.map(({ isPhone, label, Icon }) => (
            <button
              key={label}
              type="button"
              aria-pressed={phone === isPhone}
              onClick={() => setPhone(isPhone)}
            >
              <Icon aria-hidden="true" size={18} />
              {label}
            </button>
          ))}
        </div>
        {stops.length > 1 && (
          <Button variant="quiet" icon={<Route aria-hidden="true" size={18} />} onClick={arrange}>
            {t('editors.map.arrange')}
          </Button>
        )}
      </div>
      <div
        ref={frame}
        className={`${styles.frame} ${phone ? styles.phone : ''}`}
        data-world={world}
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
      >
        <MapPicture world={world} nodes={nodes} {...size} />
        <ol className={styles.stops}>
          {nodes.map((node, index) => (
            <StopHandle
              key={index}
              node={node}
              number={index + 1}
              from={stopAt(stops, index)}
              opensAfter={stopAt(stops, index).opensAfter}
              keys={`${id}help`}
              frame={frame}
              onDrag={(spot) => setDragged(spot && { index, spot })}
              onPlace={(spot, name) => place(index, spot, name)}
            />
          ))}
        </ol>
      </div>
      <div className={styles.progress}>
        <label htmlFor={`${id}done`}>{t('editors.map.finished')}</label>
        <input
          id={`${id}done`}
          type="range"
          min={0}
          max={stops.length}
          value={done}
          aria-valuetext={t('editors.map.of', { done, of: stops.length })}
          onChange={({ target }) => setFinished(Number(target.value))}
        />
        <output htmlFor={`${id}done`}>{t('editors.map.of', { done, of: stops.length })}</output>
      </div>
      <MapRows field={field} value={value} path={path} />
    </fieldset>
  );
}

const nowhere: Stop = { level: '', opensAfter: 0, x: 50, y: 50 };
const stopAt = (stops: readonly Stop[], index: number): Stop => stops[index] ?? nowhere;

interface StopHandleProps {
  /** Where it is drawn, also while it is dragged. */
  node: MapNode;
  /** Where it was before. */
  from: Spot;
  number: number;
  opensAfter: number;
  keys: string;
  frame: RefObject<HTMLDivElement | null>;
  onDrag(spot: Spot | null): void;
  onPlace(spot: Spot, name: string): void;
}

/** A stop on the picture: dragged, or moved with the arrow keys. */
function StopHandle({ node, from, number, opensAfter, keys, frame, onDrag, onPlace }: StopHandleProps) {
  const { t } = useTranslation('studio');
  const name = node.title.da || t('editors.map.unnamed');
  const spotAt = (by: Dragged): Spot => movedSpot(from, { x: by.x * 100, y: by.y * 100 });
  const drag = useDrag(
    frame,
    (by) => onDrag(by && spotAt(by)),
    (by) => onPlace(spotAt(by), name),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOf(event.key, event.shiftKey, 1, 5);
    if (!by) return;
    event.preventDefault();
    onPlace(movedSpot(from, by), name);
  };
  const style: CSSProperties & Record<'--x' | '--y', string> = { '--x': `${node.x}%`, '--y': `${node.y}%` };
  const state = node.lock ? 'locked' : node.isNext ? 'next' : node.finished ? 'done' : 'open';
  return (
    <li className={styles.stop} data-state={state} data-side={node.x < 50 ? 'right' : 'left'} style={style}>
      <button
        type="button"
        className={styles.disc}
        aria-label={t('editors.map.stop', {
          number,
          name,
          x: Math.round(node.x),
          y: Math.round(node.y),
          state: t(`editors.map.state.${state}`),
        })}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
        {...drag}
      >
        {node.kind === 'exam' ? <Award aria-hidden="true" size={20} /> : number}
      </button>
      <span className={styles.name} aria-hidden="true">
        {opensAfter > 0 && (
          <span className={styles.lock}>
            <Lock size={12} /> {opensAfter}
          </span>
        )}
        <span>{name}</span>
      </span>
    </li>
  );
}
