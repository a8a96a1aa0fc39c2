/** The drawings of the sprint's world, fetched when an editor shows them. */
import { useEffect, useState } from 'react';
import { usePoster } from '../../play/use-poster.js';
import { svgDocument, svgUrl } from '../../stage/art/svg.js';
import type { Prop } from '../../stage/props/prop.js';
import { knownWorld, type WorldId } from '../../stage/worlds/directory.js';
import type { WorldArt } from '../../stage/worlds/world-art.js';
import { isRecord, type Json } from '../draft/json.js';

/** The world that a sheet names; one that nobody has drawn is played in the office. */
export function worldIn(sheet: Json | undefined): WorldId {
  const world = isRecord(sheet) ? sheet['world'] : undefined;
  return knownWorld(typeof world === 'string' ? world : '');
}

/** All that a world looks like; null until it is here. */
export function useWorldArt(world: WorldId): WorldArt | null {
  const [art, setArt] = useState<WorldArt | null>(null);
  useEffect(() => {
    let current = true;
    import('../../stage/worlds/load-world.js')
      .then(({ loadWorld }) => loadWorld(world))
      .then((loaded) => current && setArt(loaded))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [world]);
  return art;
}

/** A place as the stage has it. Decoration: its name stands beside it. */
export function PlacePicture({ scene, world }: { scene: string; world: WorldId }) {
  const url = usePoster(scene, world);
  return url && <img src={url} alt="" draggable={false} />;
}

const urls = new WeakMap<Prop, string>();

function urlOf(prop: Prop): string {
  const known = urls.get(prop) ?? svgUrl(svgDocument(prop.box, prop.svg));
  urls.set(prop, known);
  return known;
}

/** A thing as it stands in the room. Decoration, as above. */
export function PropPicture({ prop, className }: { prop: Prop; className?: string | undefined }) {
  return <img className={className} src={urlOf(prop)} alt="" draggable={false} />;
}
