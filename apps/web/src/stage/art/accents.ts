/** What the stage itself lays out (cards, marks, screens) wears the colours of the world it is in. */
import { office } from './palette.js';

export interface Accents {
  /** Bands, pins and outlines, from dark to pale. */
  dark: string;
  deep: string;
  main: string;
  light: string;
  pale: string;
  /** The other colour of the world. */
  otherDeep: string;
  other: string;
  otherLight: string;
}

const byWorld: Readonly<Record<string, Accents>> = {
  'gdpr-office': {
    dark: office.violetDark,
    deep: office.violetDeep,
    main: office.violet,
    light: office.violetLight,
    pale: office.violetPale,
    otherDeep: office.sageDark,
    other: office.sageDeep,
    otherLight: office.sageLight,
  },
  hotel: {
    dark: '#142f45',
    deep: '#1f4a69',
    main: '#2f6a8f',
    light: '#86b3cd',
    pale: '#cfe0ea',
    otherDeep: '#7a5716',
    other: '#b3832c',
    otherLight: '#e8cb8a',
  },
  workshop: {
    dark: '#143d29',
    deep: '#1f5c3d',
    main: '#2f7d55',
    light: '#8fc6a6',
    pale: '#d2eadb',
    otherDeep: '#9a4a14',
    other: '#d9702a',
    otherLight: '#f5bd90',
  },
  everyday: {
    dark: '#083e46',
    deep: '#0b5a63',
    main: '#12808a',
    light: '#7fc3c4',
    pale: '#cfe6e3',
    otherDeep: '#8a3426',
    other: '#d8614b',
    otherLight: '#f7b3a0',
  },
};

const plain = byWorld['gdpr-office'];

export function accentsOf(world: string): Accents {
  const accents = byWorld[world] ?? plain;
  if (accents === undefined) throw new Error('The office has colours.');
  return accents;
}
