/** Places on the map are in 0..100 of the picture, as the sprint says; the picture has its own size. */
export interface Place {
  x: number;
  y: number;
}

export interface Room {
  top: number;
  bottom: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The point between two neighbours, weighted so that the curve stays calm (Catmull-Rom as Bezier). */
export function pathThrough(places: Place[]): string {
  const at = (index: number): Place =>
    places[Math.min(Math.max(index, 0), places.length - 1)] ?? { x: 0, y: 0 };
  return places
    .map((place, index) => {
      if (index === 0) return `M${round(place.x)} ${round(place.y)}`;
      const before = at(index - 1);
      const start = {
        x: before.x + (place.x - at(index - 2).x) / 6,
        y: before.y + (place.y - at(index - 2).y) / 6,
      };
      const end = {
        x: place.x - (at(index + 1).x - before.x) / 6,
        y: place.y - (at(index + 1).y - before.y) / 6,
      };
      return `C${[start, end, place].map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ')}`;
    })
    .join('');
}

/**
 * A floor for every stop: storeys meet half-way between one stop and the next. Places come from the ground up; while an
 * author still moves them one may be below the one before, and its floor is then as low as it is high.
 */
export function storeysOf(places: Place[], height: number, ground: number): Room[] {
  return places.map((place, index) => {
    const below = places[index - 1];
    const above = places[index + 1];
    const bottom = below ? (below.y + place.y) / 2 : ground;
    const top = above ? (above.y + place.y) / 2 : Math.max(height * 0.012, place.y - height * 0.075);
    return { bottom: Math.max(bottom, top), top: Math.min(bottom, top) };
  });
}
