import { type Asked, type Draft, type StepName, stepNames } from '../conversation.ts';
import type { Reply } from '../reply.ts';
import type { Room, Step } from '../room.ts';
import { check } from './check-step.ts';
import { matter, service, topic } from './matter-steps.ts';
import { area, spot } from './place-steps.ts';
import { openQuestion, question } from './question-step.ts';
import { accused, contact, name, who } from './sender-steps.ts';

/** Implementation of every step of a report; `stepNames` defines their order. */
export const steps: Record<StepName, Step> = {
  matter,
  service,
  topic,
  area,
  spot,
  question,
  accused,
  who,
  name,
  contact,
  check,
};

/** Returns the first step with a missing value. The confirmation step comes last and is always asked. */
export const nextAsked = (draft: Draft, room: Room): Asked => {
  const step = stepNames.find((one) => steps[one].isMissing(draft, room)) ?? 'check';
  const asked = step === 'question' ? openQuestion(draft, room)?.id : undefined;
  return { step, question: asked, misses: 0 };
};

export const askFor = (step: StepName, draft: Draft, room: Room): Reply =>
  steps[step].ask(draft, room);
