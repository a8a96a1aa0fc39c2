/** The words of fields for people, by the path of the field. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The names a path is worded under, the most telling first: `recall/task/options/why` is worded as such, or as
 * `task/options/why`, `options/why`, `why`.
 */
export function endings(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(index).join('/'));
}

export interface Wording {
  label(path: string): string;
  /** What one of a list is called: "Tilføj: Svarmulighed". A list without such a word is called as a whole. */
  one(path: string): string;
  help(path: string): string;
  /** Empty when there is none. */
  example(path: string): string;
  /** What one of a few fixed words means. */
  choice(path: string, value: string): string;
}

export function useWording(): Wording {
  const { t } = useTranslation('studio');
  return useMemo(
    () => ({
      label: (path) => t(endings(path).map((end) => `forms.field.${end}.label`)),
      one: (path) =>
        t([
          ...endings(path).map((end) => `forms.one.${end}`),
          ...endings(path).map((end) => `forms.field.${end}.label`),
        ]),
      help: (path) => t(endings(path).map((end) => `forms.field.${end}.help`)),
      // An example belongs to its field alone: what `label` is of a card is not what it is of a goal.
      example: (path) => {
        const known = endings(path).slice(0, 2);
        return t(
          known.map((end) => `forms.field.${end}.example`),
          { defaultValue: '' },
        );
      },
      choice: (path, value) =>
        t(
          endings(`${path}/${value}`).map((end) => `forms.choice.${end}`),
          { defaultValue: value },
        ),
    }),
    [t],
  );
}
