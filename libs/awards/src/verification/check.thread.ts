import type { MessagePort } from 'node:worker_threads';
import { verifyCredential, type Sources } from '@mikrosprint/open-badges';
import type { CheckAnswer, CheckTask, FromThread, ToThread } from './check-task.js';

/*
 * Checks what strangers hand in, in a thread that can be ended. It has no database and no network of its own: it asks
 * over its line. Started by `CheckingThreads`.
 */

export default async function check({ handed, email, now, line }: CheckTask): Promise<CheckAnswer> {
  try {
    const options = { sources: sourcesOver(line), now: new Date(now), email };
    tell(line, 'began');
    return await verifyCredential(handed, options);
  } catch (error) {
    // What was handed in may stand in the message, and nobody keeps that.
    const { name, stack } = error instanceof Error ? error : new Error();
    throw new Error(`The check broke off with a ${name} ${stack?.split('\n').slice(-8).join('\n') ?? ''}`);
  } finally {
    line.close();
  }
}

function sourcesOver(line: MessagePort): Sources {
  const waiting = new Map<number, (answer: unknown) => void>();
  line.on('message', ({ question, answer }: ToThread) => {
    waiting.get(question)?.(answer);
    waiting.delete(question);
  });
  const ask = (source: keyof Sources) => (about: string) =>
    new Promise<never>((resolve) => {
      const question = waiting.size === 0 ? 1 : Math.max(...waiting.keys()) + 1;
      waiting.set(question, (answer) => resolve(answer as never));
      tell(line, { question, ask: source, about });
    });
  return { ownDocument: ask('ownDocument'), ownCredential: ask('ownCredential'), fetch: ask('fetch') };
}

function tell(line: MessagePort, message: FromThread): void {
  line.postMessage(message);
}
