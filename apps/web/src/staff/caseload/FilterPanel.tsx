import { useTranslation } from 'react-i18next';
import {
  noSprint,
  quietDays,
  signalKinds,
  wholeCaseload,
  type CaseloadChoice,
  type CaseloadRow,
} from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import { Checks } from './Checks.js';
import styles from './Controls.module.css';

interface FilterPanelProps {
  rows: CaseloadRow[];
  choice: CaseloadChoice;
  onChange(choice: CaseloadChoice): void;
}

/** What stands for "whatever" in a list of choices. */
const any = 'any';

/** Which filters are set besides who is shown. */
export const filtersSet = ({ signals, sprint, unitId, quietFor }: CaseloadChoice): number =>
  signals.length + [sprint, unitId, quietFor].filter((value) => value !== null).length;

/** The filters that are needed less often than the search and the order. */
export function FilterPanel({ rows, choice, onChange }: FilterPanelProps) {
  const { t } = useTranslation('caseload');
  const text = useText();
  const sprints = new Map(rows.flatMap((row) => row.sprints.map(({ sprintId, title }) => [sprintId, title])));
  const units = new Map(rows.flatMap(({ unit }) => (unit ? [[unit.id, unit.name] as const] : [])));
  return (
    <div className={styles.filters}>
      <Checks
        legend={t('filters.signals')}
        values={choice.signals}
        onChange={(signals) => onChange({ ...choice, signals })}
        options={signalKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <div className={styles.lists}>
        <Select
          label={t('filters.sprint')}
          value={choice.sprint ?? any}
          onChange={(value) => onChange({ ...choice, sprint: value === any ? null : value })}
          options={[
            { value: any, label: t('filters.anySprint') },
            { value: noSprint, label: t('filters.noSprint') },
            ...[...sprints].map(([value, title]) => ({ value, label: text.of(title) })),
          ]}
        />
        <Select
          label={t('filters.quiet')}
          value={String(choice.quietFor ?? any)}
          onChange={(value) =>
            onChange({ ...choice, quietFor: quietDays.find((days) => String(days) === value) ?? null })
          }
          options={[
            { value: any, label: t('filters.anyTime') },
            ...quietDays.map((days) => ({
              value: String(days),
              label: t('filters.quietDays', { count: days }),
            })),
          ]}
        />
        {units.size > 1 && (
          <Select
            label={t('filters.unit')}
            value={choice.unitId ?? any}
            onChange={(value) => onChange({ ...choice, unitId: value === any ? null : value })}
            options={[
              { value: any, label: t('filters.anyUnit') },
              ...[...units].map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
      </div>
      {filtersSet(choice) > 0 && (
        <Button
          onClick={() => {
            const { signals, sprint, unitId, quietFor } = wholeCaseload;
            onChange({ ...choice, signals, sprint, unitId, quietFor });
          }}
        >
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}
