/** The list with one thing a place earlier or later; at the ends it stays as it is. */
export function movedBy<Item>(items: Item[], index: number, by: -1 | 1): Item[] {
  const item = items[index];
  const to = index + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, place) => place !== index);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
