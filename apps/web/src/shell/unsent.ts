// The player keeps the answers that have not reached the server; its queue is loaded when the page is idle.
const queue = () => import('../play/unsent.js');
const messages = () => import('../messages/unsent-messages.js');

/** Sends what an earlier visit could not, as soon as whoever made it is signed in. */
export async function startSending(): Promise<void> {
  (await queue()).startSending();
  (await messages()).startSendingMessages();
}

/** Sends what was written and tells how many messages could not be sent. */
export async function unsentMessages(accountId: string): Promise<number> {
  try {
    return await (await messages()).unsentMessages(accountId);
  } catch {
    return 0;
  }
}

/** Sends what waits and tells how many answers could not be sent. */
export async function unsentAnswers(accountId: string): Promise<number> {
  try {
    return await (await queue()).unsentAnswers(accountId);
  } catch {
    // Storage that cannot be read holds nothing that could be sent.
    return 0;
  }
}

/** Sends what was written in a CV and tells whether some of it is on this device alone. */
export async function unsentCv(accountId: string): Promise<number> {
  try {
    return (await (await import('../citizen/cv/unsent-cv.js')).unsentCv(accountId)) ? 1 : 0;
  } catch {
    return 0;
  }
}

/** What a CV has left on this device goes with its owner. */
export async function forgetCv(accountId: string): Promise<void> {
  try {
    (await import('../citizen/cv/unsent-cv.js')).forgetCv(accountId);
  } catch {
    // Without the part that writes there is nothing open; what it kept waits under its owner's id.
  }
}

/** Sends what an author has written and tells in how many drafts something could not be sent. */
export async function unsentDrafts(accountId: string): Promise<number> {
  try {
    return await (await import('../studio/draft/unsent-drafts.js')).unsentDrafts(accountId);
  } catch {
    return 0;
  }
}
