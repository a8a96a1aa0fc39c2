/** The figures of my organisation's sprints, as the server tells them: nothing about fewer than five people. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InsightSprints, ItemStatistics } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import type { VersionNumber } from './version-number.js';

/** The server counts every minute; an open page follows. */
const everyMinute = 60_000;

export function useSprintList() {
  return useQuery({
    queryKey: ['insight', 'sprints'],
    queryFn: () => api.get<InsightSprints>('insight/sprints'),
    refetchInterval: everyMinute,
  });
}

/** The figures of one version; versions are never added up here. */
export function useStatistics(sprintId: string, version: VersionNumber | null) {
  return useQuery({
    queryKey: ['insight', 'sprint', sprintId, version?.major, version?.minor],
    queryFn: () =>
      api.get<ItemStatistics>(
        `insight/sprints/${encodeURIComponent(sprintId)}?major=${version?.major}&minor=${version?.minor}`,
      ),
    enabled: version !== null,
    placeholderData: keepPreviousData,
    refetchInterval: everyMinute,
  });
}
