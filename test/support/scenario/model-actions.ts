import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action, TicketActionWithName } from '../../../core/ticket/model/action.ts';
import { staffSub } from '../samples/a-member.ts';
import { type ModelActor, operatorUnitCode, type TicketModel } from './model.ts';

const sampleText = 'Người ta hát karaoke ở chợ Long Đức';
const units = ['SO_YT', 'CONG_AN', 'UBND_XA:29254', operatorUnitCode, 'SO_X'] as const;
export function pickByNumber<T>(from: readonly [T, ...T[]], choice: number): T {
  return from[choice % from.length] ?? from[0];
}

const classifying = (model: TicketModel, choice: number): Action => {
  const accused = model.unit && model.unit !== operatorUnitCode ? [model.unit] : ['CONG_AN'];
  const unit = pickByNumber(units, choice);
  const fields = pickByNumber<Omit<TicketActionWithName<'classify'>, 'act' | 'reason'>>(
    [
      ...([{ priority: 'P1' }, { priority: 'P3' }, { topic: 'VP08' }, { topic: 'VP01' }] as const),
      ...[{ accused }, {}, { topic: 'VP01', unit }],
    ],
    choice,
  );
  return { act: 'classify', reason: sampleText, ...fields };
};

const aPhoto = (name: string): TicketActionWithName<'add-photo'>['photo'] => ({
  id: name.padStart(22, '0'),
  type: 'jpeg',
  width: 4000,
  height: 3000,
  bytes: 1_000_000,
  at: new Date('2021-12-03T08:00:00+07:00'),
});

/** Reason text that contains nothing written by a citizen. */
const legalReason = 'theo luật về dữ liệu cá nhân';

type OfSystem = 'record-national' | 'correct-national';
type OfData = 'ask-data' | 'delay-data' | 'grant-data' | 'refuse-data' | 'hold' | 'lift-hold';

const actOfTicket = (
  name: Exclude<
    Action['act'],
    | (OfData | OfSystem)
    | ('supplement' | 'add-result-photo' | 'withdraw-photo' | 'hand-to-colleague')
  >,
  model: TicketModel,
  choice: number,
): Action => {
  const unit = pickByNumber(units, choice);
  switch (name) {
    case 'acknowledge':
    case 'approve':
    case 'grant-extension':
    case 'take':
    case 'release':
    case 'callback':
    case 'accept':
      return { act: name };
    case 'answer':
    case 'note':
    case 'write':
      return { act: name, text: sampleText };
    case 'publish':
      return { act: name, title: sampleText, question: sampleText, answer: sampleText };
    case 'redact': {
      const part = pickByNumber(['karaoke', 'không có đâu'], choice);
      return { act: name, part, reason: 'có tên quán' };
    }
    case 'unpublish':
    case 'decline-publication':
    case 'reject':
    case 'refuse-extension':
    case 'reopen':
      return { act: name, reason: sampleText };
    case 'ask':
      return { act: name, question: sampleText };
    case 'return':
    case 'assign':
      return { act: name, unit, reason: sampleText };
    case 'review-complaint':
      return { act: name, accused: pickByNumber([[], ['CONG_AN'], ['SO_X']], choice) };
    case 'extend':
      return { act: name, amount: pickByNumber([1, 3, 99], choice), reason: sampleText };
    case 'classify':
      return classifying(model, choice);
    case 'close': {
      const reason = pickByNumber(['withdrawn', 'nonsense'], choice);
      return { act: name, reason, text: sampleText };
    }
    case 'refuse':
      return { act: name, reason: pickByNumber(['unclear', 'nonsense'], choice), text: sampleText };
    case 'refer': {
      const reason = pickByNumber(['denunciation', 'other-body', 'nonsense'], choice);
      return { act: name, reason, text: sampleText };
    }
    case 'callback-done':
      return { act: name, outcome: pickByNumber(['reached', 'no-answer', 'wrong-number'], choice) };
    case 'add-photo':
      return { act: name, photo: aPhoto(String(choice % 9)) };
    case 'rate':
      return { act: name, score: (choice % 5) + 1 };
  }
};

/** Returns an action with fields; `choice` selects valid and invalid values. */
export function buildAction(name: Action['act'], model: TicketModel, choice: number): Action {
  switch (name) {
    case 'ask-data':
      return { act: name, right: pickByNumber(['see', 'correct', 'erase'], choice) };
    case 'grant-data':
      return { act: name, text: legalReason };
    case 'delay-data':
    case 'refuse-data':
    case 'hold':
    case 'lift-hold':
      return { act: name, reason: legalReason };
    case 'supplement':
      return { act: name, text: sampleText };
    case 'add-result-photo':
      return { act: name, photo: { ...aPhoto(`r${choice % 9}`), shows: 'after' } };
    case 'withdraw-photo':
      return { act: name, photo: aPhoto(`r${choice % 9}`).id, reason: legalReason };
    case 'hand-to-colleague':
      return { act: name, member: staffSub(99) };
    case 'record-national':
      return { act: name, number: pickByNumber(['PAKN.2025.1', 'PAKN.2025.2'], choice) };
    case 'correct-national': {
      const number = pickByNumber(['PAKN.2025.1', 'PAKN.2025.2', undefined], choice);
      return { act: name, number, reason: sampleText };
    }
    default:
      return actOfTicket(name, model, choice);
  }
}

export function toModelActor(person: ModelActor): Actor {
  if (person === 'citizen') return { role: 'citizen' };
  if (person === 'operator' || person === 'supervisor') return { role: person, sub: person };
  return { role: 'officer', ...person };
}

/** Returns possible actors: of the ticket's unit, of another unit, of the hotline, and the citizen. */
export function listPossibleActors({
  unit = 'UBND_XA:29254',
}: TicketModel): [ModelActor, ...ModelActor[]] {
  return [
    { unit, post: 'handler' },
    { unit, post: 'head' },
    'operator',
    'supervisor',
    'citizen',
    { unit: 'BHXH', post: 'head' },
  ];
}
