import type { LearnerCompose } from '@mikrosprint/level-engine';
import { FileText, Mail, StickyNote, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../reading/Words.js';
import type { PanelProps } from '../panel.js';
import { MoveButtons, useFocusFollows } from '../parts/MoveButtons.js';
import styles from './ComposePanel.module.css';
import type { OwnWords } from './use-own-words.js';

const icons = { mail: Mail, letter: FileText, note: StickyNote };
const longestLine = 500;

/** The paper as it stands: to whom, about what, the text in its order, and one's own line last. */
export function ComposePaper({
  step,
  state,
  mode,
  waiting,
  send,
  own,
}: PanelProps<'compose'> & { own: OwnWords }) {
  const { t } = useTranslation('play');
  const id = useId();
  const over = state.status === 'done';
  const { list, follow } = useFocusFollows(state.chosen.join(' '));
  const { kind, to, subject } = step.paper;
  const Icon = icons[kind];

  return (
    <section className={`${styles.paper} ${styles[kind] ?? ''}`} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.paperTitle}>
        <Icon aria-hidden="true" size={18} />
        {t(`compose.paper.${kind}`)}
      </h3>
      <dl className={styles.head}>
        <div>
          <dt>{t('compose.to')}</dt>
          <dd>
            <Words of={to} />
          </dd>
        </div>
        <div>
          <dt>{t('compose.subject')}</dt>
          <dd>
            <Words of={subject} />
          </dd>
        </div>
      </dl>
      {state.chosen.length === 0 && <p className={styles.empty}>{t('compose.empty')}</p>}
      <ol className={styles.text} ref={list}>
        {state.chosen.map((block, index) => (
          <Part
            key={block}
            block={step.blocks.find(({ id: known }) => known === block)}
            place={index + 1}
            total={state.chosen.length}
            over={over}
            waiting={waiting}
            onMove={(place, control) => {
              follow(control);
              send({ type: 'move', payload: { item: block, to: String(place) } });
            }}
            onRemove={() => send({ type: 'toggle', payload: { block } })}
          />
        ))}
      </ol>
      {step.ownWords && <OwnLine line={step.ownWords} over={over} exam={mode === 'exam'} own={own} />}
    </section>
  );
}

interface PartProps {
  block: LearnerCompose['blocks'][number] | undefined;
  place: number;
  total: number;
  over: boolean;
  waiting: boolean;
  onMove(place: number, control: string): void;
  onRemove(): void;
}

/** One part of the text, with its ways up, down and out. */
function Part({ block, place, total, over, waiting, onMove, onRemove }: PartProps) {
  const { t } = useTranslation('play');
  if (!block) return null;
  const name = t('compose.block', { number: block.number });
  return (
    <li data-block={block.id}>
      <p>
        <Words of={block.text} />
      </p>
      {!over && (
        <span className={styles.tools}>
          <MoveButtons id={block.id} name={name} place={place} total={total} off={waiting} onMove={onMove} />
          <button
            type="button"
            className={styles.remove}
            data-read="no"
            data-remove={block.id}
            aria-label={t('compose.remove', { name })}
            aria-disabled={waiting || undefined}
            onClick={(event) => {
              if (waiting) return;
              focusNeighbour(event.currentTarget);
              onRemove();
            }}
          >
            <X aria-hidden="true" size={20} />
          </button>
        </span>
      )}
    </li>
  );
}

/** The row is about to vanish with the focus on it: the next one, or the one before, takes it over. */
function focusNeighbour(button: HTMLButtonElement): void {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const place = neighbour?.querySelector<HTMLElement>('[data-remove]');
  (place ?? document.querySelector<HTMLElement>('#task [aria-pressed]'))?.focus();
}

interface OwnLineProps {
  line: NonNullable<LearnerCompose['ownWords']>;
  over: boolean;
  exam: boolean;
  own: OwnWords;
}

function OwnLine({ line, over, exam, own }: OwnLineProps) {
  const id = useId();
  if (over && own.words === '') return null;
  if (over)
    return (
      <p className={styles.ownText} data-read="no">
        {own.words}
      </p>
    );
  return (
    <div className={styles.own}>
      <label htmlFor={id}>
        <Words of={line.label} />
      </label>
      {line.help && (
        <p id={`${id}-help`} className={styles.help}>
          <Words of={line.help} />
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        maxLength={longestLine}
        value={own.words}
        data-field="own"
        aria-describedby={line.help ? `${id}-help` : undefined}
        onChange={(event) => own.type(event.target.value)}
        // In an exam the answer would be on its way at the very press that leaves the field, and the press be lost.
        onBlur={exam ? undefined : own.save}
      />
    </div>
  );
}
