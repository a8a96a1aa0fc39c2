import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPart, DraftView, Presence } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { levelIdOf, textOf, type Parts } from '../draft/parts.js';
import { studioApi } from '../draft/studio-api.js';
import { useAuthor } from './author.js';
import styles from './Studio.module.css';
import { useOtherTabs } from './use-other-tabs.js';

/** The server lets go of whoever has not said so for three of these. */
const beatMilliseconds = 10_000;

/** Says that I am here, and tells who else is. */
function useHere(view: DraftView, viewAt: number, part: DraftPart): Presence[] {
  const { id } = useAuthor();
  const { draftId } = view;
  const beat = useQuery({
    queryKey: ['studio-presence', draftId, part],
    queryFn: () => studioApi.hereAt(draftId, part),
    refetchInterval: beatMilliseconds,
    staleTime: 0,
    retry: false,
  });
  useEffect(() => () => void studioApi.gone(draftId).catch(() => undefined), [draftId]);
  const newest = beat.data && beat.dataUpdatedAt > viewAt ? beat.data.here : view.here;
  return newest.filter(({ personId }) => personId !== id);
}

interface HereProps {
  view: DraftView;
  viewAt: number;
  /** The newest that this page knows of. */
  revision: number;
  parts: Parts;
  part: DraftPart;
  language: string;
}

/** Who else has the draft open, and where. */
export function Here({ view, viewAt, revision, parts, part, language }: HereProps) {
  const { t } = useTranslation('studio');
  const { list } = useText();
  const others = useHere(view, viewAt, part);
  const isInOtherTab = useOtherTabs(useAuthor().id, view.draftId, revision);
  const where = ({ displayName: name, part: at }: Presence): string => {
    if (at === null) return name;
    if (levelIdOf(at) === null) return t('draft.here.atSheet', { name });
    const level = textOf(parts.get(at) ?? {}, 'title', language);
    return level === '' ? name : t('draft.here.atLevel', { name, level });
  };
  const words = [
    others.length > 0 && t('draft.here.others', { names: list(others.map(where)) }),
    isInOtherTab && t('draft.here.otherTab'),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <p role="status" className={styles.here}>
      {words !== '' && (
        <>
          <Users size={18} aria-hidden="true" />
          <span title={words}>{words}</span>
        </>
      )}
    </p>
  );
}
