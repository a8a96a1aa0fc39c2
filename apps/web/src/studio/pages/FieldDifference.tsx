import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPart } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { leavesOf, namesIn, trailOf, type Crumb, type Leaf, type Trail } from '../draft/field-trail.js';
import { order } from '../draft/differences.js';
import type { Json, JsonPath, PartContent } from '../draft/json.js';
import type { Field } from '../forms/describe.js';
import { namedFor, type Around } from '../forms/references.js';
import { useWording } from '../forms/wording.js';
import styles from './Studio.module.css';

/** More than this is not read in a comparison. */
const mostLines = 12;
const mostLetters = 600;
const mostInTrail = 48;

const short = (words: string): string =>
  words.length > mostInTrail ? `${words.slice(0, mostInTrail - 1)}…` : words;

/** Where something stands, in words: "Opgave 3: Hvad gør du? › Vink › Engelsk". */
export function useTrailWords(): (crumbs: readonly Crumb[]) => string {
  const { t } = useTranslation('studio');
  const wording = useWording();
  return useMemo(() => {
    const word = (crumb: Crumb): string => {
      switch (crumb.kind) {
        case 'field':
          return wording.label(crumb.path);
        case 'step': {
          const name = short(crumb.name) || t('outline.untitledStep');
          return crumb.number === null ? name : `${t('outline.step', { number: crumb.number })}: ${name}`;
        }
        case 'item':
          if (crumb.name !== '') return `“${short(crumb.name)}”`;
          return crumb.number === null ? '' : t('forms.item', { number: crumb.number });
        case 'language':
          return t(`forms.${crumb.language}`);
        case 'order':
          return t('draft.compare.order');
        case 'kind':
          return t(crumb.isStep ? 'forms.mechanic' : 'forms.kind');
        case 'other':
          return t('draft.compare.other');
      }
    };
    return (crumbs) =>
      crumbs
        .map(word)
        .filter((words) => words !== '')
        .join(' › ');
  }, [t, wording]);
}

/** One line for people: a choice by its words, an id by what it names. */
function usePlain(around: Around, above: readonly Json[]): (field: Field | null, value: Json) => string {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const { number } = useText();
  return (field, value) => {
    if (typeof value === 'boolean') return t(value ? 'draft.compare.yes' : 'draft.compare.no');
    if (typeof value === 'number') return number(value);
    if (typeof value !== 'string') return t('draft.compare.cannotShow');
    if (field?.kind === 'choice') return wording.choice(field.path, value);
    if (field?.kind === 'reference') {
      return namedFor(field.path, around, above)?.find(({ id }) => id === value)?.name ?? value;
    }
    return value.length > mostLetters ? `${value.slice(0, mostLetters)}…` : value;
  };
}

interface ValueProps {
  of: Json | undefined;
  /** The way to it in the content that holds it. */
  trail: Trail;
  around: Around;
}

/** A value of a draft as people read it; never as it is stored. */
export function Value({ of: value, trail, around }: ValueProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const plain = usePlain(around, trail.above);
  const { crumbs, field, above } = trail;
  const last = crumbs.at(-1);
  if (value === undefined || value === '') return <em>{t('draft.compare.nothing')}</em>;
  if (last?.kind === 'order' && Array.isArray(value)) {
    const names = namesIn(above.at(-1), field, around.language);
    const said = value.map((id, index) => names.get(String(id)) || t('forms.item', { number: index + 1 }));
    return <span className={styles.words}>{said.map((name) => `“${short(name)}”`).join(', ')}</span>;
  }
  const lang = last?.kind === 'language' ? last.language : undefined;
  if (typeof value !== 'object' || value === null) {
    return (
      <span className={styles.words} lang={lang}>
        {plain(field, value)}
      </span>
    );
  }
  const leaves = leavesOf(field, value, around, above.slice(0, -1));
  if (leaves.length === 0) return <em>{t('draft.compare.cannotShow')}</em>;
  return (
    <Lines
      leaves={leaves}
      plain={plain}
      more={(count) => t('draft.compare.more', { count, number: text.number(count) })}
    />
  );
}

interface LinesProps {
  leaves: Leaf[];
  plain(field: Field | null, value: Json): string;
  more(count: number): string;
}

function Lines({ leaves, plain, more }: LinesProps) {
  const trailWords = useTrailWords();
  const rest = leaves.length - mostLines;
  return (
    <ul className={styles.lines}>
      {leaves.slice(0, mostLines).map(({ crumbs, field, value }, index) => {
        const where = trailWords(crumbs);
        const last = crumbs.at(-1);
        return (
          <li key={index}>
            {where !== '' && <span className={styles.small}>{where}: </span>}
            <span className={styles.words} lang={last?.kind === 'language' ? last.language : undefined}>
              {plain(field, value)}
            </span>
          </li>
        );
      })}
      {rest > 0 && <li className={styles.small}>{more(rest)}</li>}
    </ul>
  );
}

/** The way to a field in whichever of the two holds more of it. */
export function trailIn(
  part: DraftPart,
  contents: readonly (PartContent | null | undefined)[],
  path: JsonPath,
  around: Around,
): Trail {
  const trails = contents.flatMap((content) => (content ? [trailOf(part, content, path, around)] : []));
  const known = trails.find(({ above }) => above.length > path.length - (path.at(-1) === order ? 1 : 0));
  return known ?? trails[0] ?? { crumbs: [], field: null, above: [] };
}
