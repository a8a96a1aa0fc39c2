import { lazy, Suspense, type ComponentType } from 'react';
import type { MapNode } from '@mikrosprint/contracts';
import { TownHall } from './TownHall.js';

interface MapPictureProps {
  nodes: MapNode[];
  /** Draws the stops too, where no real ones are laid over the picture. */
  signs?: boolean;
  width: number;
  height: number;
}

/** One picture for every world, fetched when a sprint of that world is opened. */
const pictures: Readonly<Record<string, ComponentType<MapPictureProps>>> = {
  hotel: lazy(async () => ({ default: (await import('./HotelMap.js')).HotelMap })),
  workshop: lazy(async () => ({ default: (await import('./WorkshopMap.js')).WorkshopMap })),
  everyday: lazy(async () => ({ default: (await import('./EverydayMap.js')).EverydayMap })),
};

/** What is behind the stops. A world without a picture of its own borrows the town hall. */
export function MapPicture({ world, ...props }: MapPictureProps & { world: string }) {
  const Picture = pictures[world] ?? TownHall;
  return (
    <Suspense fallback={null}>
      <Picture {...props} />
    </Suspense>
  );
}
