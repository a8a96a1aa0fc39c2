import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseloadRow, Signal } from '@mikrosprint/contracts';
import { useText, type Text } from '../../i18n/useText.js';
import { useSignalWords, type SaidSignal } from '../signals.js';
import type { RowAction } from './row-actions.js';

/** Everything a row says. Asked for once by the list: two hundred rows that each ask for it are felt. */
export interface RowWords {
  text: Text;
  choose(name: string): string;
  signal(signal: Signal): SaidSignal;
  moreSignals(count: number): string;
  allWell: string;
  noSprint: string;
  /** How far the newest sprint has come; its name stands before it. */
  progress(sprints: CaseloadRow['sprints']): string;
  lastActive(at: string | null): string;
  action(action: RowAction): string;
  gone: string;
}

export function useRowWords(): RowWords {
  const { t } = useTranslation('staff');
  const { t: list } = useTranslation('caseload');
  const text = useText();
  const signal = useSignalWords();
  return useMemo(
    () => ({
      text,
      signal,
      choose: (name) => list('choose', { name }),
      moreSignals: (count) => list('moreSignals', { count }),
      allWell: t('row.allWell'),
      noSprint: t('row.noSprint'),
      progress: ([newest, ...others]) => {
        if (!newest) return '';
        const { completedAt, levelsFinished: done, levelsTotal: of } = newest;
        const far = completedAt ? t('row.completed') : t('row.levels', { done, of });
        return others.length > 0 ? `${far} ${t('row.moreSprints', { count: others.length })}` : far;
      },
      lastActive: (at) => (at ? t('row.active', { when: text.ago(at) }) : t('row.neverActive')),
      action: (action) => list(`act.${action}`),
      gone: list('gone'),
    }),
    [t, list, text, signal],
  );
}
