import type { LocalizedText } from '@mikrosprint/curriculum';
import { useText } from '../i18n/useText.js';

/** An authored text, with the author's own reading of it when there is one, in the language it is there in. */
export function Words({ of }: { of: LocalizedText }) {
  const text = useText();
  const clip = text.clip(of);
  const shownIn = text.shownIn(of);
  const lang = shownIn === text.locale ? undefined : shownIn;
  if (clip === undefined && lang === undefined) return text.of(of);
  return (
    <span data-clip={clip} lang={lang}>
      {text.of(of)}
    </span>
  );
}
