import type { Program } from '../flow-builder/flow.ts';
import { afterTalk } from './after-talk.ts';
import { chat } from './chat.ts';
import { emergency } from './emergency.ts';
import { main } from './main.ts';
import { noOperator } from './no-operator.ts';
import { openTicket } from './open-ticket.ts';
import { operators } from './operators.ts';
import { outbound } from './outbound.ts';
import { place } from './place.ts';
import { registered } from './registered.ts';
import { sayCode } from './say-code.ts';
import { sayDue } from './say-due.ts';
import { serviceFlows } from './service-flows.ts';
import { status } from './status.ts';
import { task } from './task.ts';
import { voiceMessage } from './voice-message.ts';
import { waiting } from './waiting.ts';
import { agentWhisper, customerHold, customerWhisper } from './whispers.ts';

/** All contact flows and modules of the hotline in dependency order: each follows those that it references. */
export const programs: readonly Program[] = [
  agentWhisper,
  customerWhisper,
  customerHold,
  waiting,
  afterTalk,
  sayCode,
  sayDue,
  voiceMessage,
  openTicket,
  place,
  noOperator,
  operators,
  emergency,
  registered,
  ...serviceFlows,
  status,
  main,
  outbound,
  task,
  chat,
];

/** Name of the contact flow that answers calls to 1022. */
export const entry = 'main';
