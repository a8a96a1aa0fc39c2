import { Maximize2, Monitor, RotateCcw, SkipBack, Smartphone, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggle } from '../../components/Toggle.js';
import { languages } from '../../i18n/locales.js';
import { useText } from '../../i18n/useText.js';
import type { Json } from '../draft/json.js';
import { useLentFiles } from '../media/use-lent-files.js';
import { BotCard } from './BotCard.js';
import type { ShowMessage } from './messages.js';
import styles from './Preview.module.css';
import { PreviewFrame, type ScreenSize } from './PreviewFrame.js';
import { UnfinishedList } from './UnfinishedList.js';
import { usePlayable, type NowPlayable } from './use-playable.js';

export interface PreviewProps {
  sheet: Json;
  levels: Readonly<Record<string, Json>>;
  levelId: string;
  /** Where the author is; null on the level itself. */
  stepId: string | null;
}

const contentLocales = ['da', 'en'] as const;
const screenSizes = ['phone', 'desktop'] as const satisfies readonly ScreenSize[];
const sizeIcons: Record<ScreenSize, LucideIcon> = { phone: Smartphone, desktop: Monitor };

interface SegmentsProps<Value extends string> {
  legend: string;
  /** `mark` is what is seen, `label` what it is called. */
  options: { value: Value; label: string; mark: ReactNode; lang?: string }[];
  value: Value;
  onChange(value: Value): void;
}

/** One of two, as small as a thumb allows: native radio buttons that look like one switch. */
function Segments<Value extends string>({ legend, options, value, onChange }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.label}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span aria-hidden="true">{option.mark}</span>
          <span className="visually-hidden" lang={option.lang}>
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Tool({ label, icon: Icon, onPress }: { label: string; icon: LucideIcon; onPress(): void }) {
  return (
    <button type="button" className={styles.tool} title={label} onClick={onPress}>
      <Icon size={20} aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
    </button>
  );
}

/** The player beside the form: what is written is played at once, and nothing of it leaves the page. */
export function Preview({ sheet, levels, levelId, stepId }: PreviewProps) {
  const { t } = useTranslation('studio');
  const { content } = useText();
  const holder = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<ScreenSize>('phone');
  const [locale, setLocale] = useState(content);
  const [asCitizen, setAsCitizen] = useState(true);
  const { begin, again, fromStart } = useBeginning(levelId, stepId);
  const now = usePlayable(sheet, levels[levelId], levelId);
  const isExam = now?.level?.kind === 'exam';
  const show = useShow(now, { locale, begin, asExam: isExam && asCitizen });

  return (
    <section className={styles.preview} aria-label={t('preview.title')}>
      <div className={styles.tools}>
        <Segments<ScreenSize>
          legend={t('preview.size')}
          options={screenSizes.map((value) => {
            const Icon = sizeIcons[value];
            return { value, label: t(`preview.${value}`), mark: <Icon size={20} /> };
          })}
          value={size}
          onChange={setSize}
        />
        <Segments<ShowMessage['locale']>
          legend={t('preview.language')}
          options={contentLocales.map((value) => ({
            value,
            label: languages[value].name,
            mark: value.toUpperCase(),
            lang: value,
          }))}
          value={locale}
          onChange={setLocale}
        />
        <div className={styles.buttons}>
          <Tool label={t('preview.again')} icon={RotateCcw} onPress={again} />
          <Tool label={t('preview.fromStart')} icon={SkipBack} onPress={fromStart} />
          {document.fullscreenEnabled && (
            <Tool
              label={t('preview.large')}
              icon={Maximize2}
              onPress={() => void holder.current?.requestFullscreen().catch(() => undefined)}
            />
          )}
        </div>
      </div>
      {isExam && (
        <Toggle
          look="switch"
          label={t('preview.asCitizen')}
          hint={t('preview.asCitizenHint')}
          checked={asCitizen}
          onChange={setAsCitizen}
        />
      )}
      {now && <UnfinishedList now={now} />}
      <div hidden={!now?.level}>
        <PreviewFrame size={size} show={show} holder={holder} />
      </div>
      <BotCard level={now?.level ?? null} isWhole={now?.isWhole ?? false} />
    </section>
  );
}

/** Where to begin: where the author stands in the outline, until the beginning of the level is asked for. */
function useBeginning(levelId: string, stepId: string | null) {
  const [wish, setWish] = useState({ attempt: 0, fromStart: false });
  const place = `${levelId}/${stepId ?? ''}`;
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    setWish((before) => ({ ...before, fromStart: false }));
  }, [place]);
  const ask = (fromStart: boolean) => () => setWish((before) => ({ attempt: before.attempt + 1, fromStart }));
  const begin = useMemo(
    () => ({ stepId: wish.fromStart ? null : stepId, attempt: wish.attempt }),
    [wish, stepId],
  );
  return { begin, again: ask(false), fromStart: ask(true) };
}

interface Look {
  locale: ShowMessage['locale'];
  begin: Pick<ShowMessage, 'stepId' | 'attempt'>;
  asExam: boolean;
}

function useShow(now: NowPlayable | null, { locale, begin, asExam }: Look): ShowMessage | null {
  const lent = useLentFiles(now?.level);
  return useMemo(() => {
    if (!now?.level) return null;
    const { level, enrolment, hasBeenWhole: withStage } = now;
    const mode = asExam ? 'exam' : 'practice';
    return { kind: 'show', level, enrolment, mode, locale, withStage, lent, ...begin };
  }, [now, lent, locale, begin, asExam]);
}
