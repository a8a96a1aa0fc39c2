import { Building2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetGroupView, UnitView } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { Dialog } from '../components/Dialog.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { Loading } from '../components/Loading.js';
import { useText } from '../i18n/useText.js';
import styles from './Admin.module.css';
import { useDatedNames, useSaveDatedName, type DatedKind } from './data.js';

type Item = UnitView | TargetGroupView;

const icons = { units: Building2, groups: UsersRound };

/** Units, or target groups: names with days, added, renamed and closed here. */
export function DatedNames({ of }: { of: DatedKind }) {
  const { t } = useTranslation('admin');
  const { data, error, refetch } = useDatedNames(of);
  const [open, setOpen] = useState<Item | 'new' | null>(null);
  const Icon = icons[of];
  return (
    <Card as="section" className={styles.section} aria-labelledby={of}>
      <div className={styles.head}>
        <h2 id={of}>{t(`dated.title.${of}`)}</h2>
        <Button variant="primary" onClick={() => setOpen('new')}>
          {t(`dated.add.${of}`)}
        </Button>
      </div>
      <p>{t(`dated.lead.${of}`)}</p>
      {data?.length === 0 && (
        <EmptyState icon={<Icon size={40} aria-hidden="true" />} title={t(`dated.none.${of}`)}>
          {t(`dated.noneText.${of}`)}
        </EmptyState>
      )}
      <ul className={styles.names}>
        {data?.map((item) => (
          <li key={item.id}>
            <span className={styles.who}>
              <strong>{item.name}</strong>
              <Days item={item} of={of} />
            </span>
            <Button aria-label={t('change', { name: item.name })} onClick={() => setOpen(item)}>
              {t('changeShort')}
            </Button>
          </li>
        ))}
      </ul>
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[4, 4, 4]} />
        ))}
      {open && <ItemDialog of={of} item={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function Days({ item, of }: { item: Item; of: DatedKind }) {
  const { t } = useTranslation('admin');
  const text = useText();
  const day = (value: string): string => text.date(`${value}T12:00:00Z`);
  const { validFrom, validTo } = item;
  const words = [
    'people' in item ? t('units.people', { count: item.people }) : null,
    t('since', { day: day(validFrom) }),
    validTo ? t(`dated.closes.${of}`, { day: day(validTo) }) : null,
  ];
  return <span className={styles.soft}>{words.filter((part) => part !== null).join(' · ')}</span>;
}

/** The calendar's day where the reader is: only what the field starts with. */
const todayHere = (): string => new Intl.DateTimeFormat('en-CA').format(new Date());

function ItemDialog({ of, item, onClose }: { of: DatedKind; item: Item | null; onClose(): void }) {
  const { t } = useTranslation('admin');
  const [newId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(item?.name ?? '');
  const [validFrom, setValidFrom] = useState(item?.validFrom ?? todayHere());
  const [validTo, setValidTo] = useState(item?.validTo ?? '');
  const [tried, setTried] = useState(false);
  const save = useSaveDatedName(of);
  const isWrongWay = validTo !== '' && validTo <= validFrom;
  const send = (): void => {
    setTried(true);
    if (name.trim() === '' || validFrom === '' || isWrongWay) return;
    const wanted = { name: name.trim(), validFrom, validTo: validTo || null };
    save.mutate({ id: item?.id ?? newId, isNew: item === null, ...wanted }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={item ? t('change', { name: item.name }) : t(`dated.add.${of}`)}
      actions={
        <>
          <Button variant="primary" busy={save.isPending} onClick={send}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Field
        label={t('name')}
        hint={of === 'groups' ? t('groups.nameHint') : undefined}
        error={tried && name.trim() === '' ? t('nameMissing') : undefined}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('from')}
        type="date"
        error={tried && validFrom === '' ? t('people.chooseDay') : undefined}
        value={validFrom}
        onChange={(event) => setValidFrom(event.target.value)}
      />
      <Field
        label={t('closed')}
        hint={t(`dated.closeHint.${of}`)}
        error={tried && isWrongWay ? t('wrongWay') : undefined}
        type="date"
        value={validTo}
        onChange={(event) => setValidTo(event.target.value)}
      />
      {save.error && <ErrorMessage error={save.error} />}
    </Dialog>
  );
}
