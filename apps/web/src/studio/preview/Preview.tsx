import { Maximize2, RotateCcw, SkipBack } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Toggle } from '../../components/Toggle.js';
import { languages } from '../../i18n/locales.js';
import { useText } from '../../i18n/useText.js';
import type { Json } from '../draft/json.js';
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

/** The player beside the form: what is written is played at once, and nothing of it leaves the page. */
export function Preview({ sheet, levels, levelId, stepId }: PreviewProps) {
  const { t } = useTranslation('studio');
  const { content } = useText();
  const headingId = useId();
  const holder = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<ScreenSize>('phone');
  const [locale, setLocale] = useState(content);
  const [asCitizen, setAsCitizen] = useState(true);
  const { begin, again, fromStart } = useBeginning(levelId, stepId);
  const now = usePlayable(sheet, levels[levelId], levelId);
  const isExam = now?.level?.kind === 'exam';
  const show = useShow(now, { locale, begin, asExam: isExam && asCitizen });

  return (
    <section className={styles.preview} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.title}>
        {t('preview.title')}
      </h2>
      <div className={styles.tools}>
        <Choices<ScreenSize>
          legend={t('preview.size')}
          hideLegend
          options={(['phone', 'desktop'] as const).map((value) => ({ value, label: t(`preview.${value}`) }))}
          value={size}
          onChange={setSize}
        />
        <Choices<ShowMessage['locale']>
          legend={t('preview.language')}
          hideLegend
          options={contentLocales.map((value) => ({ value, label: languages[value].name, lang: value }))}
          value={locale}
          onChange={setLocale}
        />
        {isExam && (
          <Toggle
            look="switch"
            label={t('preview.asCitizen')}
            hint={t('preview.asCitizenHint')}
            checked={asCitizen}
            onChange={setAsCitizen}
          />
        )}
      </div>
      <div className={styles.buttons}>
        <Button icon={<RotateCcw aria-hidden="true" size={18} />} onClick={again}>
          {t('preview.again')}
        </Button>
        <Button variant="quiet" icon={<SkipBack aria-hidden="true" size={18} />} onClick={fromStart}>
          {t('preview.fromStart')}
        </Button>
        {document.fullscreenEnabled && (
          <Button
            variant="quiet"
            icon={<Maximize2 aria-hidden="true" size={18} />}
            onClick={() => void holder.current?.requestFullscreen().catch(() => undefined)}
          >
            {t('preview.large')}
          </Button>
        )}
      </div>
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
  return useMemo(() => {
    if (!now?.level) return null;
    const { level, enrolment, hasBeenWhole: withStage } = now;
    const mode = asExam ? 'exam' : 'practice';
    return { kind: 'show', level, enrolment, mode, locale, withStage, ...begin };
  }, [now, locale, begin, asExam]);
}
