import { ArrowUpDown, Search, SlidersHorizontal } from 'lucide-react';
import { useId, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import {
  caseloadSorts,
  longestCaseloadSearch,
  wholeCaseload,
  type CaseloadChoice,
  type CaseloadRow,
} from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { FilterPanel, filtersSet } from './FilterPanel.js';
import styles from './Controls.module.css';

interface CaseloadBarProps {
  rows: CaseloadRow[];
  choice: CaseloadChoice;
  onChange(choice: CaseloadChoice): void;
  search: RefObject<HTMLInputElement | null>;
  /** The filters are in sight. */
  open: boolean;
  onOpen(open: boolean): void;
  /** Which of the shown rows are chosen, and how to choose all of them; none are shown: null. */
  all: { count: number; chosen: number; onChange(all: boolean): void } | null;
  /** The kept choices; on a phone they come with the filters. */
  views: ReactNode;
  more: ReactNode;
}

/**
 * One line above the rows that stays in sight down the list. On a phone the search, the order and the kept views wait
 * behind one button with the other filters; where there is room they stand in the line.
 */
export function CaseloadBar(props: CaseloadBarProps) {
  const { rows, choice, onChange, search, open, onOpen, all, views, more } = props;
  const { t } = useTranslation('staff');
  const { t: list } = useTranslation('caseload');
  const id = useId();
  const filters = filtersSet(choice);
  const found = [choice.search.trim() !== '', choice.sort !== wholeCaseload.sort].filter(Boolean).length;
  return (
    <>
      <div className={open ? `${styles.bar} ${styles.opened}` : styles.bar}>
        {all && (
          <label className={styles.allShown}>
            <input
              type="checkbox"
              checked={all.count > 0 && all.chosen === all.count}
              ref={(box) => {
                if (box) box.indeterminate = all.chosen > 0 && all.chosen < all.count;
              }}
              onChange={({ target }) => all.onChange(target.checked)}
            />
            <span>{list('chooseAll', { count: all.count })}</span>
          </label>
        )}
        <Button
          className={`${styles.tool} ${styles.findButton}`}
          icon={<SlidersHorizontal size={20} aria-hidden="true" />}
          aria-expanded={open}
          aria-controls={`${id}filters`}
          onClick={() => onOpen(!open)}
        >
          <span className={styles.narrow}>{list('filters.find', { count: filters + found })}</span>
          <span className={styles.roomy}>{list('filters.open', { count: filters })}</span>
        </Button>
        {more}
        <div className={styles.find}>
          <label className={styles.search}>
            <Search size={20} aria-hidden="true" />
            <span className="visually-hidden">{t('search')}</span>
            <input
              ref={search}
              type="search"
              autoComplete="off"
              placeholder={t('search')}
              maxLength={longestCaseloadSearch}
              value={choice.search}
              onChange={({ target }) => onChange({ ...choice, search: target.value })}
            />
          </label>
          <label className={styles.sort}>
            <ArrowUpDown size={18} aria-hidden="true" />
            <span className="visually-hidden">{t('sort.legend')}</span>
            <select
              value={choice.sort}
              onChange={({ target }) => {
                const sort = caseloadSorts.find((value) => value === target.value);
                if (sort) onChange({ ...choice, sort });
              }}
            >
              {caseloadSorts.map((value) => (
                <option key={value} value={value}>
                  {t(`sort.${value}`)}
                </option>
              ))}
            </select>
          </label>
          <div className={styles.narrow}>{views}</div>
        </div>
      </div>
      <div id={`${id}filters`} hidden={!open}>
        {open && <FilterPanel rows={rows} choice={choice} onChange={onChange} />}
      </div>
    </>
  );
}
