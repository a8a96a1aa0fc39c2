import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AwardRecord,
  AwardRecords,
  CorrectCertificate,
  GiveRole,
  PeopleList,
  PersonWithRoles,
  RevokeAward,
  RightsChangeList,
  Role,
  TargetGroupList,
  TargetGroupView,
  UnitList,
  UnitView,
} from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';

/** Empty is whatever. */
export interface PeopleWanted {
  search: string;
  role: Role | '';
  unitId: string;
  page: number;
}

/** Citizens come only when somebody looks for them: there are thousands, and they hold nothing to be changed here. */
export function usePeople({ search, role, unitId, page }: PeopleWanted) {
  const words = search.trim();
  const wanted = new URLSearchParams({
    ...(words ? { search: words } : { who: 'staff' }),
    ...(role && { role }),
    ...(unitId && { unitId }),
    page: String(page),
  });
  return useQuery({
    queryKey: [...keys.rights, 'people', String(wanted)],
    queryFn: () => api.get<PeopleList>(`people?${wanted}`),
    placeholderData: keepPreviousData,
  });
}

export const useUnits = () =>
  useQuery({ queryKey: [...keys.rights, 'units'], queryFn: () => api.get<UnitList>('units') });

export const useRightsChanges = () =>
  useQuery({
    queryKey: [...keys.rights, 'changes'],
    queryFn: () => api.get<RightsChangeList>('rights-changes'),
  });

/** Whatever is changed, everything that shows rights is fetched anew. */
function useChange<Wanted, Answer>(change: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.rights }),
  });
}

export const useGiveRole = (personId: string) =>
  useChange((role: GiveRole) => api.post<PersonWithRoles>(`people/${personId}/roles`, role));

/** On a day, or null: now. */
export const useEndRole = (personId: string, heldId: string) =>
  useChange((on: string | null) =>
    api.post<PersonWithRoles>(`people/${personId}/roles/${heldId}/end`, { on }),
  );

/** What has a name and days, and nothing else that is changed here. */
export type DatedKind = 'units' | 'groups';
const addressOf = { units: 'units', groups: 'target-groups' };

export const useDatedNames = (of: DatedKind) =>
  useQuery<UnitList | TargetGroupList, Error, (UnitView | TargetGroupView)[]>({
    queryKey: [...keys.rights, of],
    queryFn: () => api.get<UnitList | TargetGroupList>(addressOf[of]),
    select: (list) => ('units' in list ? list.units : list.targetGroups),
  });

interface DatedName {
  id: string;
  isNew: boolean;
  name: string;
  validFrom: string;
  validTo: string | null;
}

export const useSaveDatedName = (of: DatedKind) =>
  useChange(({ id, isNew, ...fields }: DatedName) =>
    isNew
      ? api.post<unknown>(addressOf[of], { id, ...fields })
      : api.patch<unknown>(`${addressOf[of]}/${id}`, fields),
  );

/** Asked for by hand and kept by no cache: every look at somebody's awards is written down. */
export const useFindAwards = () =>
  useMutation({
    mutationFn: (q: string) => api.get<AwardRecords>(`admin/awards?${new URLSearchParams({ q })}`),
  });

export const useRevokeAward = (awardId: string) =>
  useMutation({
    mutationFn: (why: RevokeAward) => api.post<AwardRecord>(`admin/awards/${awardId}/revocation`, why),
  });

export const useCorrectAward = (awardId: string) =>
  useMutation({
    mutationFn: (facts: CorrectCertificate) =>
      api.post<AwardRecord>(`admin/awards/${awardId}/correction`, facts),
  });
