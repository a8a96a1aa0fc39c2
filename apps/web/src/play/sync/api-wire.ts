/** The wire of a run over the web's API client. */
import type { EnrolmentView, HelpRequestView, LevelContent, RunOutcome } from '@mikrosprint/contracts';
import { api, ApiProblem } from '../../api/client.js';
import { WireError, type PlayWire, type ServerAnswer, type ServerRun } from './wire.js';

async function worded<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof ApiProblem) throw new WireError(problem.code, problem.status, problem.facts);
    throw problem;
  }
}

export const apiWire: PlayWire = {
  openRun: (runId, request) => worded(api.put<ServerRun>(`runs/${runId}`, request)),
  getRun: (runId) => worded(api.get<ServerRun>(`runs/${runId}`)),
  postActions: (runId, request, options) =>
    worded(api.post<ServerAnswer>(`runs/${runId}/actions`, request, options)),
  startExam: (enrolmentId) => worded(api.post<ServerRun>('exams', { enrolmentId })),
  enrolment: (enrolmentId) => worded(api.get<EnrolmentView>(`enrolments/${enrolmentId}`)),
  levelContent: (sprintVersionId, levelId) =>
    worded(api.get<LevelContent>(`sprint-versions/${sprintVersionId}/levels/${levelId}`)),
  outcome: (runId) => worded(api.get<RunOutcome>(`runs/${runId}/outcome`)),
  askForHelp: (runId, stepId) => worded(api.post<HelpRequestView>('help-requests', { runId, stepId })),
  openHelpRequests: async () =>
    (await worded(api.get<{ helpRequests: HelpRequestView[] }>('help-requests'))).helpRequests,
  withdrawHelp: (helpRequestId) => worded(api.delete(`help-requests/${helpRequestId}`)),
};
