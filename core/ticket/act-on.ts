import type { Act, Acted, ActName, Occasion } from './act.ts';
import { acknowledge } from './acts/acknowledge.ts';
import { addPhoto } from './acts/add-photo.ts';
import { answer, approve, reject } from './acts/answer.ts';
import { ask, write } from './acts/ask.ts';
import { assign } from './acts/assign.ts';
import { callback, callbackDone } from './acts/callback.ts';
import { classify } from './acts/classify.ts';
import { askData, delayData, grantData, hold, liftHold, refuseData } from './acts/data.ts';
import { end } from './acts/end.ts';
import { extend, grantExtension, refuseExtension } from './acts/extension.ts';
import { note } from './acts/note.ts';
import { declinePublication, publish, unpublish } from './acts/publish.ts';
import { rate } from './acts/rate.ts';
import { redact } from './acts/redact.ts';
import { reopen } from './acts/reopen.ts';
import { returnToHotline } from './acts/return.ts';
import { reviewComplaint } from './acts/review-complaint.ts';
import { type ActRule, notNow, refused } from './acts/rule.ts';
import { release, take } from './acts/take.ts';
import { changeTo } from './change.ts';
import { type ScreenedText, screenText } from './complaint-hold.ts';
import { statusAfter } from './lifecycle.ts';
import type { Ticket } from './ticket.ts';

const rules: { [Name in ActName]: ActRule<Name> } = {
  acknowledge,
  answer,
  approve,
  reject,
  ask,
  return: returnToHotline,
  extend,
  'grant-extension': grantExtension,
  'refuse-extension': refuseExtension,
  assign,
  classify,
  'review-complaint': reviewComplaint,
  note,
  close: end,
  refuse: end,
  refer: end,
  callback,
  'callback-done': callbackDone,
  take,
  release,
  publish,
  unpublish,
  'decline-publication': declinePublication,
  redact,
  write,
  'add-photo': addPhoto,
  rate,
  reopen,
  'ask-data': askData,
  'delay-data': delayData,
  'grant-data': grantData,
  'refuse-data': refuseData,
  hold,
  'lift-hold': liftHold,
};

/**
 * Calls the rule with the action's name. The type parameter is needed so that the compiler pairs the rule with its action.
 */
const apply = <Name extends ActName>(
  name: Name,
  ...[ticket, act, occasion]: Parameters<ActRule<Name>>
): ReturnType<ActRule<Name>> => rules[name](ticket, act, occasion);

/**
 * Returns the text that a citizen's action adds to the ticket. The text is screened for complaints before a unit reads it.
 */
export const citizenText = (act: Act): ScreenedText | undefined => {
  const source = 'message';
  switch (act.act) {
    case 'write':
      return { text: act.text, source };
    case 'reopen':
      return { text: act.reason, source, isAboutAnswer: true };
    case 'rate':
      return { text: act.comment ?? '', source, isAboutAnswer: true };
    case 'callback':
      return { text: act.text ?? '', source };
    default:
      return undefined;
  }
};

/** Decides an action on a ticket: returns the change, or why there is none. */
export const actOn = (ticket: Ticket, act: Act, occasion: Occasion): Acted => {
  const status = statusAfter(ticket.status, act.act);
  if (!status) return act.act === 'write' ? refused('text', 'write-closed') : notNow;
  const made = apply(act.act, ticket, act, { ...occasion, status });
  if ('kind' in made) return made;
  const text = occasion.by.role === 'citizen' ? citizenText(act) : undefined;
  const screened = screenText(ticket, made, text, occasion);
  return { kind: 'change', change: changeTo(ticket, screened, occasion) };
};
