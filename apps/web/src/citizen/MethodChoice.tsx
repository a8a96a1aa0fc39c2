import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EnrolmentView } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { Card } from '../components/Card.js';
import { Choices } from '../components/Choices.js';
import { ErrorMessage } from '../components/ErrorMessage.js';

export function useChooseMethod(enrolmentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: EnrolmentView['method']) =>
      api.put<EnrolmentView>(`enrolments/${enrolmentId}/method`, { method: wanted }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.home }),
  });
}

/** Where a sprint can be taken in more than one way: which one suits me. It can be changed at any time. */
export function MethodChoice({ enrolment }: { enrolment: EnrolmentView }) {
  const { t } = useTranslation('citizen');
  const { enrolmentId, methods, method } = enrolment;
  const choosing = useChooseMethod(enrolmentId);
  if (methods.length < 2) return null;
  const shown = choosing.isPending ? choosing.variables : method;
  return (
    <Card>
      <Choices
        legend={t('method.legend')}
        hint={t(`method.hint-${shown}`)}
        value={shown}
        onChange={(wanted) => choosing.mutate(wanted)}
        options={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
      />
      {choosing.error && <ErrorMessage error={choosing.error} />}
    </Card>
  );
}
