import type { LocalizedText } from '@mikrosprint/curriculum';
import { useText } from '../i18n/useText.js';

/** An authored text, with the author's own reading of it when there is one. */
export function Words({ of }: { of: LocalizedText }) {
  const text = useText();
  const clip = text.clip(of);
  return clip === undefined ? text.of(of) : <span data-clip={clip}>{text.of(of)}</span>;
}
