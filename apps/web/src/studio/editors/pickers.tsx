/** Everything that has a picture is chosen by it: worlds, places, people, things, badges and marks. */
import { useTranslation } from 'react-i18next';
import { BadgeArt } from '../../citizen/BadgeArt.js';
import { Portrait } from '../../components/Portrait.js';
import { Mark } from '../../play/parts/Mark.js';
import { directory, worldOfPlace, worldOfRig, type WorldId } from '../../stage/worlds/directory.js';
import { isRecord, type Json } from '../draft/json.js';
import { useForm } from '../forms/form-scope.js';
import type { FieldViewProps } from '../forms/FieldView.js';
import { useNamed } from '../forms/SmallFields.js';
import { valueAt } from '../forms/references.js';
import { useWording } from '../forms/wording.js';
import { PlacePicture, PropPicture, useWorldArt, worldIn } from './drawn.js';
import { PictureChoices, type PictureOption } from './PictureChoices.js';

const textIn = (value: Json | undefined, key: string): string => {
  const text = isRecord(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : '';
};

/** The world as its first place. */
export function WorldChoice({ field, value, path }: FieldViewProps) {
  const wording = useWording();
  if (field.kind !== 'choice') return null;
  const options = field.options.map((world): PictureOption => {
    const id = worldIn({ world });
    return {
      value: world,
      label: wording.choice(field.path, world),
      picture: <PlacePicture scene={directory[id].places[0] ?? ''} world={id} />,
    };
  });
  return <PictureChoices field={field} path={path} value={value} options={options} look="wide" />;
}

export function SceneChoice({ field, value, path }: FieldViewProps) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  const world = worldIn(scope.around.sheet);
  const option = (scene: string, home: WorldId): PictureOption => ({
    value: scene,
    label: t(`editors.place.${scene}`, { defaultValue: scene }),
    picture: <PlacePicture scene={scene} world={home} />,
  });
  return (
    <PictureChoices
      field={field}
      path={path}
      value={value}
      options={directory[world].places.map((scene) => option(scene, world))}
      stranger={(scene) => {
        const home = worldOfPlace(scene);
        return home === null ? undefined : option(scene, home);
      }}
      look="wide"
    />
  );
}

/** "guest-couple-ida" is drawn as Ida: what stands last is the name. */
const nameOfRig = (rig: string): string => {
  const name = rig.split('-').at(-1) ?? rig;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};

const rigOption = (rig: string): PictureOption => ({
  value: rig,
  label: nameOfRig(rig),
  picture: <Portrait rig={rig} name={nameOfRig(rig)} size={4} />,
});

export function RigChoice({ field, value, path }: FieldViewProps) {
  const scope = useForm();
  const world = worldIn(scope.around.sheet);
  return (
    <PictureChoices
      field={field}
      path={path}
      value={value}
      options={directory[world].rigs.map(rigOption)}
      stranger={(rig) => (worldOfRig(rig) === null ? undefined : rigOption(rig))}
      look="square"
      folded
    />
  );
}

/** Somebody of the sprint's cast, by face and name. */
export function ActorChoice({ field, value, path }: FieldViewProps) {
  const scope = useForm();
  const people = useNamed(field.path, path) ?? [];
  const cast = isRecord(scope.around.sheet) ? scope.around.sheet['cast'] : undefined;
  const rigOf = (id: string): string => {
    const member = (Array.isArray(cast) ? cast : []).find((each) => textIn(each, 'id') === id);
    return textIn(member, 'rig');
  };
  const options = people.map(({ id, name }): PictureOption => {
    const rig = rigOf(id);
    return {
      value: id,
      label: name,
      picture: rig === '' ? null : <Portrait rig={rig} name={name} size={2.25} />,
    };
  });
  const many = options.length > 4;
  return (
    <PictureChoices field={field} path={path} value={value} options={options} look="row" folded={many} />
  );
}

/** A thing of the room, as it is drawn in the sprint's world. In a document there is none. */
export function PropChoice({ field, value, path }: FieldViewProps) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  const art = useWorldArt(worldIn(scope.around.sheet));
  const step = valueAt(scope.read(), path.slice(0, -3));
  if (textIn(step, 'surface') === 'document' && value === undefined) return null;
  const options = (art?.props ?? []).map((prop): PictureOption => ({
    value: prop.id,
    label: t(`editors.thing.${prop.id}`, { defaultValue: prop.id }),
    picture: <PropPicture prop={prop} />,
  }));
  // Until the drawings are here, what is chosen is known by its name alone.
  const stranger = (id: string): PictureOption | undefined =>
    art === null
      ? { value: id, label: t(`editors.thing.${id}`, { defaultValue: id }), picture: null }
      : undefined;
  return (
    <PictureChoices
      field={field}
      path={path}
      value={value}
      options={options}
      stranger={stranger}
      look="square"
      folded
    />
  );
}

/** Shape and symbol of a badge, each shown with the other and the stars of its rule as they are chosen now. */
export function BadgeLookChoice({ field, value, path }: FieldViewProps) {
  const wording = useWording();
  const scope = useForm();
  const badge = valueAt(scope.read(), path.slice(0, -1));
  if (field.kind !== 'choice') return null;
  const isShape = path.at(-1) === 'shape';
  const asked = badge === undefined ? undefined : valueAt(badge, ['rule', 'stars']);
  const stars = typeof asked === 'number' ? asked : null;
  const options = field.options.map((option): PictureOption => {
    const look = {
      shape: isShape ? option : textIn(badge, 'shape') || 'circle',
      symbol: isShape ? textIn(badge, 'symbol') || 'certificate' : option,
    };
    return {
      value: option,
      label: wording.choice(field.path, option),
      picture: (
        <BadgeArt badge={{ ...look, stars, awardedAt: '', world: worldIn(scope.around.sheet) }} size={64} />
      ),
    };
  });
  return (
    <PictureChoices
      field={field}
      path={path}
      value={value}
      options={options}
      look="square"
      folded={!isShape}
    />
  );
}

type PileMark = Parameters<typeof Mark>[0]['mark'];

/** The mark of a pile, in the colour that its tray has on the stage. */
export function MarkChoice({ field, value, path }: FieldViewProps) {
  const wording = useWording();
  if (field.kind !== 'choice') return null;
  const options = field.options.map((mark): PictureOption => ({
    value: mark,
    label: wording.choice(field.path, mark),
    picture: <Mark mark={mark as PileMark} />,
  }));
  return <PictureChoices field={field} path={path} value={value} options={options} look="row" />;
}
