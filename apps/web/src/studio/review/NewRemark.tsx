import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import field from '../../components/Field.module.css';
import { Select } from '../../components/Select.js';
import type { JsonPath } from '../draft/json.js';
import { idOf, stepsOf, type Parts } from '../draft/parts.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { pathKey } from '../forms/owners.js';
import { useWording } from '../forms/wording.js';
import type { Place } from '../outline/places.js';
import studio from '../pages/Studio.module.css';
import { remarkableIn } from './fields.js';
import { usePlaceWords } from './place-words.js';

interface NewRemarkProps {
  draftId: string;
  parts: Parts;
  language: Locale;
  place: Place;
}

/** A remark on the place that is open, as a whole or on one of its fields. */
export function NewRemark({ draftId, parts, language, place }: NewRemarkProps) {
  const { t } = useTranslation('studio');
  const client = useQueryClient();
  const wording = useWording();
  const nameOf = usePlaceWords(parts, language);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const id = useId();
  const steps = stepsOf(parts.get(place.part) ?? {});
  const index = steps.findIndex((step) => idOf(step) === place.stepId);
  const whole: JsonPath = place.stepId !== null && index >= 0 ? ['steps', index] : [];
  const fields = remarkableIn(parts, place, language);
  const path = fields.find((one) => pathKey(one.path) === chosen)?.path ?? whole;
  const kind = place.part === 'sheet' ? 'sheet' : whole.length > 0 ? 'step' : 'level';
  const add = useMutation({
    mutationFn: () =>
      studioApi.comment(draftId, {
        part: place.part,
        path: [...path],
        ...(place.stepId !== null && whole.length > 0 && { stepId: place.stepId }),
        text: text.trim(),
      }),
    onSuccess: () => {
      setText('');
      setChosen('');
      setTried(false);
    },
    onSettled: () => client.invalidateQueries({ queryKey: studioKeys.comments(draftId) }),
  });
  const isEmpty = text.trim() === '';
  const lacksWords = tried && isEmpty;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isEmpty) document.getElementById(id)?.focus();
    else if (!add.isPending) add.mutate();
  }
  const options = fields.map(({ path: at, field: words, item }) => {
    const label = wording.label(words);
    if (item === null) return { value: pathKey(at), label };
    const name = t('review.item', { field: label, number: item.number });
    return { value: pathKey(at), label: item.name === '' ? name : `${name}: ${item.name}` };
  });
  return (
    <form className={studio.form} onSubmit={submit}>
      <h3>{t('draft.comments.add', { place: nameOf(place) })}</h3>
      <Select
        label={t('review.about')}
        value={fields.some((one) => pathKey(one.path) === chosen) ? chosen : ''}
        options={[{ value: '', label: t(`review.whole.${kind}`) }, ...options]}
        onChange={setChosen}
      />
      <div className={field.field}>
        <label htmlFor={id}>{t('review.words')}</label>
        {lacksWords && (
          <span id={`${id}-error`} className={field.error}>
            {t('review.wordsMissing')}
          </span>
        )}
        <textarea
          id={id}
          className={studio.textarea}
          rows={3}
          maxLength={2000}
          value={text}
          aria-invalid={lacksWords || undefined}
          aria-describedby={lacksWords ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button type="submit" busy={add.isPending}>
        {t('draft.comments.send')}
      </Button>
      {add.error && <ErrorMessage error={add.error} />}
    </form>
  );
}
