/** What the studio and the frame of the preview say to each other. Both are of the same origin and nobody else listens. */
import type { EnrolmentView } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import type { PlayMode } from '@mikrosprint/level-engine';
import type { LentFile } from '../../i18n/lent-files.js';

/** To the frame: what to show now. */
export interface ShowMessage {
  kind: 'show';
  level: Level;
  enrolment: EnrolmentView;
  mode: PlayMode;
  stepId: string | null;
  /** Counts up: another number begins anew. */
  attempt: number;
  locale: 'da' | 'en';
  withStage: boolean;
  /** Files of the level that are not published: the frame cannot ask for them. */
  lent: Readonly<Record<string, LentFile>>;
}

/** From the frame. */
export type FrameMessage = { kind: 'ready' };

export const isShowMessage = (data: unknown): data is ShowMessage => kindOf(data) === 'show';
export const isFrameMessage = (data: unknown): data is FrameMessage => kindOf(data) === 'ready';

function kindOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
}

/** The page that the frame shows. */
export const previewPath = '/studio/preview';
