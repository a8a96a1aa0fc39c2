import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query';
import type {
  AwardsView,
  EnrolmentView,
  HomeView,
  SharedView,
  SkillsView,
  SprintList,
} from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { lastKnown } from '../api/remembered.js';
import { usePerson } from '../api/session.js';
import { isBeingMade } from './proofs/being-made.js';

/** What has been played here since the server was last heard counts already. */
async function withPlayedHere(accountId: string, home: HomeView): Promise<HomeView> {
  const [{ homeWithPlayedHere }, { accountPlay }] = await Promise.all([
    import('../play/played-here.js'),
    import('../play/sync/account-play.js'),
  ]);
  const { store } = await accountPlay(accountId);
  return homeWithPlayedHere(store, home);
}

export function useHome() {
  const { id } = usePerson();
  return useQuery({
    queryKey: keys.home,
    queryFn: () =>
      lastKnown(
        id,
        'home',
        () => api.get<HomeView>('home'),
        (home) => withPlayedHere(id, home).catch(() => home),
      ),
  });
}

const catalogueOf = (accountId: string) => ({
  queryKey: keys.sprints,
  queryFn: () => lastKnown(accountId, 'catalogue', () => api.get<SprintList>('sprints')),
  staleTime: 300_000,
});

/** What there is to take, and what is planned. */
export function useCatalogue() {
  const { id } = usePerson();
  return useQuery(catalogueOf(id));
}

/** What there is to take. */
export function useSprints() {
  const { id } = usePerson();
  return useQuery({ ...catalogueOf(id), select: ({ sprints }) => sprints });
}

/** So often one asks again while a paper is drawn or a signature made. */
const makingMilliseconds = 4_000;

export function useAwards() {
  const { id } = usePerson();
  return useQuery({
    queryKey: keys.awards,
    // Kept under a name of its own: what an older program kept as "awards" says nothing of proofs.
    queryFn: () => lastKnown(id, 'awards-with-proofs', () => api.get<AwardsView>('me/awards')),
    refetchInterval: ({ state: { data } }) => (data && isBeingMade(data) ? makingMilliseconds : false),
  });
}

export const useSkills = () =>
  useQuery({ queryKey: keys.skills, queryFn: () => api.get<SkillsView>('me/skills') });

export const useShared = () =>
  useQuery({ queryKey: keys.shared, queryFn: () => api.get<SharedView>('me/shared') });

/** Takes a place in a sprint; pressing twice gives the same place. */
export function useEnrol() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sprintId: string) => api.post<EnrolmentView>('enrolments', { sprintId }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.home }),
  });
}
