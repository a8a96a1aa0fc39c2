import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, LiveHint, ServerToClient } from '@mikrosprint/contracts';
import { lineOptions, waitBefore } from './live-line.js';
import { keys, queryClient } from './queries.js';
import { accessToken, onSignedIn, refresh } from './token.js';

/** What a hint makes old. The page then fetches what it shows; what it does not show waits until it is opened. */
const oldAfter: Record<LiveHint['topic'], (hint: LiveHint) => (readonly string[])[]> = {
  caseload: () => [keys.caseload],
  citizen: ({ id }) => (id ? [keys.citizen(id), keys.caseload, keys.suggestions(id)] : [['citizen']]),
  inbox: () => [keys.inbox, keys.demoMail],
  progress: () => [keys.home, ['enrolment'], keys.shared, keys.skills, keys.help, keys.mySuggestions],
  'workplace-tasks': () => [['workplace-tasks']],
  studio: ({ id }) => (id ? [keys.studioDraft(id), keys.studioDrafts] : [['studio']]),
  bookings: () => [keys.bookings],
  awards: () => [keys.awards, keys.home, keys.shared],
  messages: ({ id }) => [keys.unreadMessages, keys.conversations, ...(id ? [keys.conversation(id)] : [])],
  referrals: () => [keys.allReferrals, keys.allSuggestions],
  suggestions: () => [keys.allSuggestions],
  rights: () => [[]],
};

/** One line to the server per page. It carries only hints; losing it loses nothing, since a new one fetches anew. */
export function listenLive(): () => void {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    ...lineOptions,
    transports: ['websocket', 'polling'],
    auth: (answer) => answer({ token: accessToken() ?? '' }),
  });
  // What happened between the page's own fetching and the line was told to nobody here: look once more.
  socket.on('connect', () => void queryClient.invalidateQueries());
  socket.on('hint', (hint) => {
    // Who one is on this page follows what one may do from now on.
    if (hint.topic === 'rights') void refresh(accessToken()).catch(() => undefined);
    for (const queryKey of oldAfter[hint.topic](hint)) void queryClient.invalidateQueries({ queryKey });
  });
  socket.on('token-expired', () => void refresh(accessToken()).catch(() => undefined));
  // A line that nobody answers is tried again by the library. What the server refuses or ends, it leaves to us.
  let tries = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const comeBack = (isTokenOld: boolean): void => {
    clearTimeout(later);
    // An old token is no fault of the server's: with a fresh one the first try is at once.
    const wait = isTokenOld && tries === 0 ? 0 : waitBefore(tries, Math.random());
    tries += 1;
    later = setTimeout(() => {
      const ready = isTokenOld ? refresh(accessToken()) : Promise.resolve(true);
      ready.then(
        (alive) => alive && socket.connect(),
        () => comeBack(isTokenOld),
      );
    }, wait);
  };
  socket.on('connect', () => (tries = 0));
  socket.on('connect_error', (error) => {
    // Whoever may do nothing any more is told by the session.
    if (!socket.active && error.message !== 'forbidden') comeBack(error.message === 'unauthenticated');
  });
  socket.on('disconnect', (reason) => {
    // Ended by the server: the token ran out while this page slept.
    if (reason === 'io server disconnect') comeBack(true);
  });
  const stopRenewing = onSignedIn((signedIn) => {
    if (signedIn && socket.connected) {
      socket.emit('renew-token', { accessToken: signedIn.accessToken }, () => undefined);
    }
  });
  return () => {
    stopRenewing();
    clearTimeout(later);
    socket.disconnect();
  };
}
