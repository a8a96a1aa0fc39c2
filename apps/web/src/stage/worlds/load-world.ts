/** Fetches a world's drawings, one chunk each. No game engine here, so that portraits and posters use it too. */
import { knownWorld, type WorldId } from './directory.js';
import type { WorldArt } from './world-art.js';

const office = async (): Promise<WorldArt> =>
  (await import('./gdpr-office/gdpr-office-art.js')).gdprOfficeArt;

const fetchers: Readonly<Record<WorldId, () => Promise<WorldArt>>> = {
  'gdpr-office': office,
  hotel: async () => (await import('./hotel/hotel-art.js')).hotelArt,
  workshop: async () => (await import('./workshop/workshop-art.js')).workshopArt,
  everyday: async () => (await import('./everyday/everyday-art.js')).everydayArt,
};

const loading = new Map<WorldId, Promise<WorldArt>>();

/** @param id as in a sprint's `world`; an unknown one is the office. A fetch that failed is tried again next time. */
export function loadWorld(id: string): Promise<WorldArt> {
  const world = knownWorld(id);
  const known = loading.get(world);
  if (known !== undefined) return known;
  const started = fetchers[world]();
  loading.set(world, started);
  started.catch(() => loading.delete(world));
  return started;
}
