/**
 * A name as a hint for whoever holds the paper, "S•••••• R••••••": enough to see a mix-up, too little to learn it. Every
 * word keeps its first letter; how long it is stays hidden too.
 */
export function maskedName(name: string): string {
  return name
    .trim()
    .split(/\s+/u)
    .map((word) => `${[...word][0] ?? ''}••••••`)
    .join(' ');
}
