/** How many rows would stand somewhere else, come or go, if the list were ordered anew. */
export function movedBetween(shown: string[], wanted: string[]): number {
  const common = new Set(shown.filter((id) => wanted.includes(id)));
  const before = shown.filter((id) => common.has(id));
  const after = wanted.filter((id) => common.has(id));
  const kept = longestCommon(before, after);
  return shown.length - common.size + (wanted.length - common.size) + (common.size - kept);
}

/** Rows that need not move: the longest run of them that keeps its order. */
function longestCommon(before: string[], after: string[]): number {
  const place = new Map(after.map((id, index) => [id, index]));
  const ends: number[] = [];
  for (const id of before) {
    const at = place.get(id) ?? 0;
    const slot = ends.findIndex((end) => end > at);
    ends[slot === -1 ? ends.length : slot] = at;
  }
  return ends.length;
}
