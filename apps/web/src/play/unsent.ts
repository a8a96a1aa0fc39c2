/** For the shell: what would stay behind on this computer at sign-out, and sending it while nobody plays. */
import { session } from '../api/session.js';
import { accountPlay, leaveAccount } from './sync/account-play.js';

export { unsentAnswers } from './sync/account-play.js';

let sendingFor: string | null = null;

function follow(): void {
  const { person } = session.getState();
  const accountId = person?.roles.includes('citizen') ? person.id : null;
  if (accountId === sendingFor) return;
  const before = sendingFor;
  sendingFor = accountId;
  if (before) void leaveAccount(before);
  if (accountId) void accountPlay(accountId);
}

/** Sends what an earlier visit could not, as soon as its citizen is signed in; keeps nothing after sign-out. */
export function startSending(): void {
  session.subscribe(follow);
  follow();
}
