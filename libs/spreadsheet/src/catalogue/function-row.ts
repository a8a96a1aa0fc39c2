/** English name, Danish name, fewest parts, most parts (null: up to 255), hint in both languages, example(s). */
export type FunctionRow = readonly [
  canonical: string,
  da: string,
  least: number,
  most: number | null,
  hintDa: string,
  hintEn: string,
  exampleDa: string,
  exampleEn?: string,
];
