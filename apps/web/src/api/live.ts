import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, LiveHint, ServerToClient } from '@mikrosprint/contracts';
import { keys, queryClient } from './queries.js';
import { accessToken, onSignedIn, refresh } from './token.js';

/** What a hint makes old. The page then fetches what it shows; what it does not show waits until it is opened. */
const oldAfter: Record<LiveHint['topic'], (hint: LiveHint) => (readonly string[])[]> = {
  caseload: () => [keys.caseload],
  citizen: ({ id }) => (id ? [keys.citizen(id), keys.caseload] : [['citizen']]),
  inbox: () => [keys.inbox, keys.demoMail],
  progress: () => [keys.home, ['enrolment'], keys.shared, keys.skills, keys.help],
  'workplace-tasks': () => [['workplace-tasks']],
  studio: ({ id }) => (id ? [keys.studioDraft(id), keys.studioDrafts] : [['studio']]),
  awards: () => [keys.awards, keys.home, keys.shared],
};

/** One line to the server per page. It carries only hints; losing it loses nothing, since a new one fetches anew. */
export function listenLive(): () => void {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket', 'polling'],
    auth: (answer) => answer({ token: accessToken() ?? '' }),
  });
  // What happened between the page's own fetching and the line was told to nobody here: look once more.
  socket.on('connect', () => void queryClient.invalidateQueries());
  socket.on('hint', (hint) => {
    for (const queryKey of oldAfter[hint.topic](hint)) void queryClient.invalidateQueries({ queryKey });
  });
  socket.on('token-expired', () => void refresh(accessToken()).catch(() => undefined));
  socket.on('connect_error', (error) => {
    // Refused, not unreachable: the token is old. A fresh one connects again by itself.
    if (error.message !== 'unauthenticated') return;
    void refresh(accessToken())
      .then((alive) => alive && socket.connect())
      .catch(() => undefined);
  });
  const stopRenewing = onSignedIn((signedIn) => {
    if (signedIn && socket.connected) {
      socket.emit('renew-token', { accessToken: signedIn.accessToken }, () => undefined);
    }
  });
  return () => {
    stopRenewing();
    socket.disconnect();
  };
}
