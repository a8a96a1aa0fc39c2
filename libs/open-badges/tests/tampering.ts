/*
 * Every way to change one thing in a document: each value to another of its kind, each field away, each entry of a list
 * away, and each text written a little differently.
 */
type Path = (string | number)[];

export function* everyChange(document: object): Generator<{ what: string; changed: object }> {
  for (const path of pathsOf(document)) {
    const value = at(document, path);
    const name = path.join('.');
    for (const other of othersThan(value)) {
      yield { what: `${name} -> ${JSON.stringify(other)}`, changed: changedAt(document, path, () => other) };
    }
    yield { what: `without ${name}`, changed: without(document, path) };
  }
}

const pathsOf = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((each, index) => [index, each] as const)
    : Object.entries(value);
  const inside = entries.flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
};

const othersThan = (value: unknown): unknown[] => {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (typeof value !== 'string') return [];
  // Also a change that looks like nothing: another digit of a date.
  return [`${value}x`, value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))].filter(
    (other) => other !== value,
  );
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], value);

const changedAt = (document: object, path: Path, change: (value: unknown) => unknown): object => {
  const copy = structuredClone(document);
  const holder = at(copy, path.slice(0, -1)) as Record<string, unknown>;
  const key = path.at(-1) ?? '';
  holder[key] = change(holder[key]);
  return copy;
};

const without = (document: object, path: Path): object => {
  const copy = structuredClone(document);
  const holder = at(copy, path.slice(0, -1));
  const key = path.at(-1) ?? '';
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete (holder as Record<string, unknown>)[key];
  return copy;
};
