import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { WorkplaceTaskList, WorkplaceTaskView } from '@mikrosprint/contracts';
import { api, ApiProblem } from '../../api/client.js';
import { keys, queryClient } from '../../api/queries.js';
import { keep, kept, lastKnown } from '../../api/remembered.js';
import { session, usePerson } from '../../api/session.js';
import { WaitingTicks, type TicksState, type Waiting } from './waiting-ticks.js';

export interface OwnTask extends WorkplaceTaskView {
  isDone: boolean;
  /** Chosen here, and the server has not heard of it yet. */
  isWaiting: boolean;
}

const tryAgainMilliseconds = 8_000;

const listPath = (enrolmentId: string): string => `enrolments/${enrolmentId}/workplace-tasks`;

async function save(path: string, done: boolean): Promise<string | null> {
  if (done) return (await api.put<WorkplaceTaskView>(path)).doneAt;
  await api.delete(path);
  return null;
}

async function tell(enrolmentId: string, taskId: string, done: boolean): Promise<void> {
  try {
    const doneAt = await save(`${listPath(enrolmentId)}/${taskId}`, done);
    queryClient.setQueryData<WorkplaceTaskList>(keys.workplaceTasks(enrolmentId), (list) => {
      const tasks = list?.tasks.map((task) => (task.id === taskId ? { ...task, doneAt } : task));
      return tasks && { tasks };
    });
  } catch (problem) {
    const isGone = problem instanceof ApiProblem && problem.code === 'not-found';
    if (!isGone) throw problem;
  }
  // A list that was under way when this was saved may not know of it.
  void queryClient.invalidateQueries({ queryKey: keys.workplaceTasks(enrolmentId) });
}

const known = new Map<string, WaitingTicks>();

/** They outlive the page they were chosen on. */
function ticksOf(accountId: string, enrolmentId: string): WaitingTicks {
  const key = `${accountId}/${enrolmentId}`;
  const name = `workplace-ticks/${enrolmentId}`;
  const ticks =
    known.get(key) ??
    new WaitingTicks({
      tell(taskId, done) {
        // What one person chose is never sent in the name of the next one at this computer.
        if (session.getState().person?.id !== accountId) return Promise.reject(new Error('signed out'));
        return tell(enrolmentId, taskId, done);
      },
      later: (work) => void setTimeout(work, tryAgainMilliseconds),
      kept: () => kept<Waiting>(accountId, name),
      keep: (taskId, done) =>
        void keep<Waiting>(accountId, name, (waiting = {}) => {
          const others = Object.entries(waiting).filter(([id]) => id !== taskId);
          if (done !== undefined) return { ...Object.fromEntries(others), [taskId]: done };
          return others.length > 0 ? Object.fromEntries(others) : undefined;
        }),
    });
  known.set(key, ticks);
  return ticks;
}

function withWaiting(tasks: readonly WorkplaceTaskView[], { waiting }: TicksState): OwnTask[] {
  return tasks.map((task) => {
    const isSaved = task.doneAt !== null;
    const isDone = waiting[task.id] ?? isSaved;
    return { ...task, isDone, isWaiting: isDone !== isSaved };
  });
}

/**
 * The tasks of a sprint as this citizen has ticked them off. A choice shows at once; what cannot be saved waits on this
 * device, and is tried again by and by, also at the next visit.
 */
export function useWorkplaceTasks(enrolmentId: string) {
  const { id: accountId } = usePerson();
  const ticks = ticksOf(accountId, enrolmentId);
  const state = useSyncExternalStore(ticks.subscribe, ticks.getState);
  const { data, error, refetch } = useQuery({
    queryKey: keys.workplaceTasks(enrolmentId),
    queryFn: async () => {
      await ticks.wake();
      const path = listPath(enrolmentId);
      return lastKnown(accountId, path, () => api.get<WorkplaceTaskList>(path));
    },
  });
  return {
    tasks: data && withWaiting(data.tasks, state),
    error,
    refetch,
    couldNotSave: state.couldNotSave,
    choose: (taskId: string, done: boolean) => void ticks.choose(taskId, done),
    sendAgain: () => void ticks.send(),
  };
}
