import type { ForeignQuestion } from './question.js';
import { standIn } from './stand-ins.js';
import { hasTwins, written } from './to-step-body.js';
import type { Made, Writing } from './to-step-body.js';
import { thingIds } from './to-step-ids.js';
import { isShort, page } from './to-step-typed.js';

/*
 * Things that belong together, and things in their order. Three to five pairs are a card to match; other numbers of
 * them, sides that come twice and sides without a partner are a page on which each left side is a field to choose in.
 */

const card = { fewest: 3, most: 5 };
const mostFields = 8;
const mostOptions = 8;
const line = { fewest: 3, most: 8 };

type Matching = Extract<ForeignQuestion, { kind: 'matching' }>;

function pairsCard(pairs: Matching['pairs'], writing: Writing): Made {
  const ids = thingIds(pairs.map(({ left }) => left));
  return {
    mechanic: 'recall',
    task: {
      kind: 'pairs',
      pairs: pairs.map(({ left, right }, index) => {
        const sides = { left: written(left, writing), right: written(right, writing) };
        return { id: ids[index] ?? '', ...sides, why: standIn.pair(sides.left, sides.right) };
      }),
    },
    origin: { kind: 'matching' },
  };
}

/** In the order of the alphabet: their place tells nothing of whose partner they are. */
function optionsOf(pairs: Matching['pairs'], writing: Writing) {
  const texts = [...new Set(pairs.map(({ right }) => right))].sort((one, other) => (one < other ? -1 : 1));
  const ids = thingIds(texts);
  return texts.map((text, index) => ({ id: ids[index] ?? '', text: written(text, writing), is: text }));
}

function fieldsPage(pairs: Matching['pairs'], writing: Writing): Made {
  const asked = pairs.filter(({ left }) => left !== '');
  const options = optionsOf(pairs, writing);
  if (asked.length > mostFields || options.length > mostOptions) return 'too-many-answers';
  if (asked.length === 0 || options.length < 2) return 'too-few-answers';
  const ids = thingIds(asked.map(({ left }) => left));
  const fields = asked.map(({ left, right }, index) => {
    const label = written(left, writing);
    const value = options.find(({ is }) => is === right)?.id ?? '';
    return {
      id: ids[index] ?? '',
      type: 'select' as const,
      label,
      why: standIn.pair(label, written(right, writing)),
      accept: { rule: 'exact' as const, value },
      options: options.map(({ id, text }) => ({ id, text })),
    };
  });
  return page(fields, standIn.chooseInFields, { kind: 'matching' });
}

export function fromMatching({ pairs }: Matching, writing: Writing): Made {
  const lefts = pairs.flatMap(({ left }) => (left === '' ? [] : [left]));
  if (pairs.some(({ left, right }) => !isShort(left) || !isShort(right))) return 'text-too-long';
  if (hasTwins(lefts)) return 'same-answer-twice';
  const isPlain = lefts.length === pairs.length && !hasTwins(pairs.map(({ right }) => right));
  const fitsCard = pairs.length >= card.fewest && pairs.length <= card.most;
  return isPlain && fitsCard ? pairsCard(pairs, writing) : fieldsPage(pairs, writing);
}

const check = { da: 'Tjek rækkefølgen', en: 'Check the order' } as const;

export function fromOrdering(
  { items }: Extract<ForeignQuestion, { kind: 'ordering' }>,
  writing: Writing,
): Made {
  if (items.some((item) => !isShort(item))) return 'text-too-long';
  if (hasTwins(items)) return 'same-answer-twice';
  if (items.length < line.fewest) return 'too-few-answers';
  if (items.length > line.most) return 'too-many-answers';
  const ids = thingIds(items, true);
  return {
    mechanic: 'sequence',
    cards: items.map((item, index) => {
      const label = written(item, writing);
      return { id: ids[index] ?? '', label, why: standIn.place(label, index + 1) };
    }),
    arrangement: { kind: 'order' },
    submit: check,
    origin: { kind: 'ordering' },
  };
}
