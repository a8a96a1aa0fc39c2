import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProposal } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { PickBar } from '../choosing/PickBar.js';
import { PickItem } from '../choosing/PickItem.js';
import styles from './exchange.module.css';

/** So many lines at a time: a file may have thousands. */
const linesAtOnce = 100;
/** Shorter lists are open from the beginning. */
const mostOpen = 12;

interface StepPicksProps {
  proposal: Pick<ImportProposal, 'look' | 'steps' | 'language'>;
  /** The places in `look` that do not come along. */
  left: ReadonlySet<number>;
  onChange(left: ReadonlySet<number>): void;
}

/** The tasks that a file becomes: all come along but those that are left out. */
export function StepPicks({ proposal: { look, steps, language }, left, onChange }: StepPicksProps) {
  const { t } = useTranslation('studio');
  const [shown, setShown] = useState(linesAtOnce);
  const id = useId();
  const pick = (place: number, picked: boolean) => {
    const next = new Set(left);
    if (picked) next.delete(place);
    else next.add(place);
    onChange(next);
  };
  return (
    <details className={styles.more} open={steps <= mostOpen}>
      <summary id={id}>{t('exchange.look', { count: steps })}</summary>
      <PickBar
        chosen={steps - left.size}
        of={steps}
        onAll={() => onChange(new Set())}
        onNone={() => onChange(new Set(look.keys()))}
      />
      <ol className={styles.look} aria-labelledby={id}>
        {look.slice(0, shown).map(({ mechanic, prompt }, place) => (
          <li key={place}>
            <PickItem
              picked={!left.has(place)}
              onChange={(picked) => pick(place, picked)}
              name={prompt === '' ? t('exchange.noPrompt', { number: place + 1 }) : prompt}
              lang={prompt === '' ? undefined : language}
            >
              {mechanic && t(`outline.mechanic.${mechanic}`)}
            </PickItem>
          </li>
        ))}
      </ol>
      {shown < look.length && (
        <Button variant="quiet" onClick={() => setShown(shown + linesAtOnce)}>
          {t('exchange.showMore', { count: look.length - shown })}
        </Button>
      )}
      {steps > look.length && (
        <p className={styles.small}>{t('exchange.andMore', { count: steps - look.length })}</p>
      )}
    </details>
  );
}
