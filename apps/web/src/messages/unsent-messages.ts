/** The messages that wait on this device, per account: they outlive the page they were written on, and the visit. */
import type { MessageView, SendMessage } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { onReturn } from '../api/connection.js';
import { ApiProblem } from '../api/problem.js';
import { keys, queryClient } from '../api/queries.js';
import { keep, kept } from '../api/remembered.js';
import { session } from '../api/session.js';
import { Outgoing, type UnsentMessage } from './outgoing.js';
import { withKept, type Thread } from './thread.js';

const tryAgainMilliseconds = 8_000;
const name = 'messages';

async function send({ citizenId, id, text }: UnsentMessage): Promise<void> {
  const body: SendMessage = { id, text };
  const message = await api.post<MessageView>(`conversations/${citizenId}/messages`, body);
  const queryKey = keys.conversation(citizenId);
  queryClient.setQueryData<Thread>(queryKey, (thread) => thread && withKept(thread, message));
  void queryClient.invalidateQueries({ queryKey });
}

/** A line that is down, a server that is busy, a session that ran out: all of it passes. */
function refusalOf(problem: unknown) {
  if (!(problem instanceof ApiProblem)) return null;
  const passes = problem.status < 400 || problem.status >= 500 || [401, 408, 429].includes(problem.status);
  return passes ? null : problem.code;
}

const known = new Map<string, Outgoing>();

export function outgoingOf(accountId: string): Outgoing {
  const before = known.get(accountId);
  if (before) return before;
  const outgoing = new Outgoing({
    send(message) {
      // What one person wrote is never sent in the name of the next one at this computer.
      const { person, fromMemory } = session.getState();
      if (person?.id !== accountId || fromMemory) return Promise.reject(new Error('not signed in'));
      return send(message);
    },
    refusalOf,
    kept: () => kept<UnsentMessage[]>(accountId, name),
    keep: (change) =>
      keep<UnsentMessage[]>(accountId, name, (waiting = []) => {
        const left = change(waiting);
        return left.length > 0 ? [...left] : undefined;
      }),
    later: (work) => void setTimeout(work, tryAgainMilliseconds),
  });
  known.set(accountId, outgoing);
  return outgoing;
}

/** As soon as the server has confirmed who is here: what was written under their name goes, and nobody else's. */
function sendOwn(): void {
  const { person, fromMemory } = session.getState();
  if (!person || fromMemory) return;
  const outgoing = outgoingOf(person.id);
  void outgoing.wake().then(() => outgoing.send());
}

/** Sends what an earlier visit could not, now and whenever the line is back. Begun twice it is begun once. */
export function startSendingMessages(): void {
  session.subscribe(sendOwn);
  onReturn(sendOwn);
  sendOwn();
}

/** Sends what waits and tells how many messages could not be sent. */
export async function unsentMessages(accountId: string): Promise<number> {
  const outgoing = outgoingOf(accountId);
  await outgoing.wake();
  await outgoing.send();
  return outgoing.getState().messages.filter(({ refused }) => refused === undefined).length;
}
