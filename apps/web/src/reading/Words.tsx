import { parseRichText, type LocalizedText, type RichBlock, type Span } from '@mikrosprint/curriculum';
import { Fragment, type ReactNode } from 'react';
import { useText } from '../i18n/useText.js';
import styles from './Words.module.css';

interface WordsProps {
  of: LocalizedText;
  /** The author may stress words in it; without this the text is shown as it stands. */
  marks?: boolean;
}

/** An authored text within a line, with the author's own reading of it when there is one, in the language it is there in. */
export function Words({ of, marks = false }: WordsProps) {
  const text = useText();
  const clip = text.clip(of);
  const shownIn = text.shownIn(of);
  const lang = shownIn === text.locale ? undefined : shownIn;
  const words = marks ? inLine(parseRichText(text.of(of))) : text.of(of);
  if (clip === undefined && lang === undefined) return words;
  return (
    <span data-clip={clip} lang={lang}>
      {words}
    </span>
  );
}

interface PassageProps {
  of: LocalizedText;
  /** It goes on in a line that something else began, so that a text of one line has no block of its own. */
  goesOn?: boolean;
}

/** An authored text that may have lists and several paragraphs. It stands where blocks may: never inside a `<p>`. */
export function Passage({ of, goesOn = false }: PassageProps) {
  const text = useText();
  const words = text.of(of);
  const blocks = parseRichText(words);
  if (blocks.length === 1 && blocks[0]?.kind === 'paragraph' && !words.includes('\n')) {
    const line = <Words of={of} marks />;
    return goesOn ? line : <p>{line}</p>;
  }
  const shownIn = text.shownIn(of);
  return (
    <div
      className={styles.passage}
      data-clip={text.clip(of)}
      lang={shownIn === text.locale ? undefined : shownIn}
    >
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: RichBlock }) {
  if (block.kind === 'paragraph') return <p className={styles.paragraph}>{spoken(block.spans)}</p>;
  return (
    <ul className={styles.list}>
      {block.items.map((item, index) => (
        <li key={index}>{spoken(item)}</li>
      ))}
    </ul>
  );
}

/** Where a list has no place, what it says stands in a row. */
function inLine(blocks: readonly RichBlock[]): ReactNode {
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.spans]));
  return lines.map((spans, index) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      {spoken(spans)}
    </Fragment>
  ));
}

function spoken(spans: readonly Span[]): ReactNode {
  return spans.map(({ text, strong, stressed }, index) => {
    const words = stressed ? <em>{text}</em> : text;
    return <Fragment key={index}>{strong ? <strong>{words}</strong> : words}</Fragment>;
  });
}
