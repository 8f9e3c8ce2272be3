import * as z from 'zod';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { HotlineResponse } from '../../support/hotline/hotline-driver.ts';
import { type ModelActor, possibleStatuses } from '../../support/scenario/model.ts';
import { requireStatus } from '../scenario-steps/require-status.ts';
import { pickRandom } from '../seeded-random.ts';
import type { WatchedRun } from '../watched-run.ts';
import type { SignedInClient } from './race-client.ts';

const Token = z.object({ token: z.string(), sub: z.string() });

const commune = 'UBND_XA:29254';
const police = 'CONG_AN';

const accounts: readonly { role: string; unit?: string; person: ModelActor }[] = [
  { role: 'operator', person: 'operator' },
  { role: 'supervisor', person: 'supervisor' },
  { role: 'officer', unit: commune, person: { unit: commune, post: 'handler' } },
  { role: 'officer', unit: police, person: { unit: police, post: 'handler' } },
];

const maxTries = 6;

/** Signs in again after server errors, because a busy machine may respond late. */
const signInAgain = async (
  run: WatchedRun,
  role: string,
  unit?: string,
): Promise<HotlineResponse> => {
  let answer = await run.signIn(role, unit);
  for (let attempt = 1; attempt < maxTries && answer.status >= 500; attempt += 1) {
    answer = await run.signIn(role, unit);
  }
  return requireStatus(answer, 200);
};

/** Signs in each account once; several clients may share an account in several browsers. */
export function signInPeople(run: WatchedRun): Promise<SignedInClient[]> {
  return Promise.all(
    accounts.map(async ({ role, unit, person }) => {
      const answer = await signInAgain(run, role, unit);
      const { token, sub } = Token.parse(JSON.parse(answer.text));
      return { name: unit ?? role, person, token, sub };
    }),
  );
}

const text = 'Đã đến nơi, nhắc nhở chủ quán và lập biên bản.';
const reason = 'Việc thuộc địa bàn của đơn vị khác.';

const ofOfficers: readonly Action[] = [
  { act: 'acknowledge' },
  { act: 'take' },
  { act: 'release' },
  { act: 'answer', text },
  { act: 'ask', question: 'Quán mở cửa vào giờ nào?' },
  { act: 'extend', amount: 1, reason },
  { act: 'return', unit: police, reason },
];
const ofOperators: readonly Action[] = [
  { act: 'note', text: 'Đã gọi điện cho đơn vị.' },
  { act: 'note', text: 'Người dân gọi lại hỏi kết quả.' },
  { act: 'assign', unit: commune, reason },
  { act: 'assign', unit: police, reason },
  { act: 'classify', priority: 'P1', reason },
  { act: 'classify', priority: 'P2', reason },
  { act: 'callback' },
  { act: 'close', reason: 'withdrawn', text },
];
const ofSupervisors: readonly Action[] = [
  { act: 'note', text: 'Đề nghị làm trong ngày.' },
  { act: 'grant-extension' },
  { act: 'refuse-extension', reason },
  { act: 'release' },
];
const ofCitizens: readonly Action[] = [
  { act: 'write', text: 'Tối nay quán lại mở cửa.' },
  { act: 'write', text: 'Quán có lối vào cửa sau từ hẻm 12.' },
  { act: 'callback' },
  { act: 'rate', score: 4 },
  { act: 'reopen', reason: 'Quán vẫn mở cửa, xin xem lại.' },
  { act: 'reopen', reason: 'Chưa có ai đến xem.' },
];

const actsOf = (person: ModelActor): readonly Action[] => {
  if (person === 'citizen') return ofCitizens;
  if (person === 'operator') return ofOperators;
  return person === 'supervisor' ? ofSupervisors : ofOfficers;
};

/** Chooses an action that is possible in the status that the client saw; in one of ten cases any action. */
export function chooseAct(person: ModelActor, status: string, chance: () => number): Action {
  const all = actsOf(person);
  const likely = all.filter(({ act }) => possibleStatuses[act].includes(status));
  const chosen = pickRandom(chance() < 0.9 && likely.length > 0 ? likely : all, chance);
  return chosen ?? { act: 'acknowledge' };
}
