export type ProcessKinds = 'api' | 'worker' | 'task' | 'story';

/** What this process is here for. A task may mend what an api and a worker refuse to start with. */
export class ProcessKind {
  constructor(readonly is: ProcessKinds) {}
}
