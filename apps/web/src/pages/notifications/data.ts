import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NotificationChoices, NotificationSettingsPatch } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';

const path = 'me/notification-settings';

export function useChoices() {
  return useQuery({
    queryKey: keys.notificationSettings,
    queryFn: () => api.get<NotificationChoices>(path),
  });
}

function changed(choices: NotificationChoices, patch: NotificationSettingsPatch): NotificationChoices {
  const { settings } = choices;
  return {
    ...choices,
    settings: {
      ...settings,
      ...patch,
      email: { ...settings.email, ...patch.email },
      push: { ...settings.push, ...patch.push },
    },
  };
}

/** A choice shows at once; when it could not be kept, the page shows what the server has. */
export function useChange() {
  const client = useQueryClient();
  const mutationKey = keys.notificationSettings;
  return useMutation({
    mutationKey,
    mutationFn: (patch: NotificationSettingsPatch) => api.patch<NotificationChoices>(path, patch),
    onMutate: (patch) =>
      client.setQueryData<NotificationChoices>(
        keys.notificationSettings,
        (known) => known && changed(known, patch),
      ),
    // Of several quick choices the last one to be kept fetches what all of them have come to.
    onSettled: () =>
      client.isMutating({ mutationKey }) === 1 && client.invalidateQueries({ queryKey: mutationKey }),
  });
}
