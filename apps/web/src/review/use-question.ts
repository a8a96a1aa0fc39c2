import { useState } from 'react';
import type { ReviewAnswerRequest, ReviewQuestionView } from '@mikrosprint/contracts';
import type { RecallStep } from '@mikrosprint/curriculum';
import {
  answerQuestion,
  questionView,
  startQuestion,
  type LearnerRecall,
  type RecallState,
  type RunState,
} from '@mikrosprint/level-engine';
import type { PanelAction } from '../play/panel.js';
import { newId } from '../play/sync/identity.js';
import { isWorthRetrying, useAnswer, type Saved } from './data.js';

/** How the answer is doing on its way to the server. */
export interface AnswerState {
  /** Undefined until it has landed. */
  saved: Saved | undefined;
  saving: boolean;
  /** Why it has not landed, when trying again can help. */
  problem: unknown;
  retry(): void;
}

export interface PlayedQuestion {
  step: LearnerRecall;
  run: RunState;
  state: RecallState;
  send(action: PanelAction): void;
  answer: AnswerState;
}

type Sent = ReviewAnswerRequest['actions'][number];

const known: readonly string[] = ['choose', 'hint', 'reveal'];

/** A question asks for one of these; the panel of pairs has more, and no question here has pairs. */
function isSent(action: PanelAction): action is PanelAction & Sent {
  return known.includes(action.type);
}

/** Plays a question here, by the same rules as on the server, and sends what was done when it is over. */
export function useQuestion(question: ReviewQuestionView): PlayedQuestion {
  // The server has checked it against the schema of its content.
  const recall = question.recall as RecallStep;
  const [played, setPlayed] = useState(() => ({
    run: startQuestion(recall, question.seed),
    actions: [] as Sent[],
  }));
  const [answerId] = useState(newId);
  const [saved, setSaved] = useState<Saved>();
  const { mutate, isPending, error } = useAnswer(setSaved);
  const save = (actions: Sent[]) => mutate({ answerId, cardId: question.cardId, actions });

  const send = (action: PanelAction) => {
    if (!isSent(action)) return;
    const moved = answerQuestion(recall, played.run, action);
    // A double press changes nothing.
    if (!moved.accepted) return;
    const actions = [...played.actions, { type: action.type, payload: action.payload }];
    setPlayed({ run: moved.state, actions });
    if (moved.state.steps[recall.id]?.status === 'done') save(actions);
  };

  return {
    step: questionView(recall, question.seed),
    run: played.run,
    state: recallState(played.run, recall.id),
    send,
    answer: {
      saved,
      saving: isPending,
      problem: isWorthRetrying(error) ? error : null,
      retry: () => save(played.actions),
    },
  };
}

function recallState(run: RunState, stepId: string): RecallState {
  const state = run.steps[stepId];
  if (state?.mechanic !== 'recall') throw new Error('a question of another kind');
  return state;
}
