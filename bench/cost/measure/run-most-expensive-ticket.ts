import type { CostRun } from './cost-run.ts';
import type { SimulatedTicket } from './ordinary-ticket.ts';
import {
  type SimulatedCitizen,
  type SimulatedOfficer,
  simulateCitizen,
  simulateOfficer,
  simulateStaffMember,
} from './simulated-people.ts';

const report = {
  service: 'violation',
  topic: 'VP01',
  areaCode: '29254',
  place: 'Quán karaoke Hoa Sen, 45 đường Phạm Ngũ Lão, khóm 3',
  text: 'Quán karaoke vẫn mở cửa sau 21 giờ, tụ tập trên 20 người, không ai đeo khẩu trang. '.repeat(
    20,
  ),
};

const answer =
  'Tổ công tác phường đã kiểm tra, lập biên bản và yêu cầu quán dừng hoạt động cho tới khi có thông báo mới.';

/**
 * Simulates one cycle (from opening or reopening to the end) in which the unit misses every deadline until all escalation
 * steps are taken. Then the unit's head answers, and the citizen rejects the answer.
 */
const lateAndRejected = async (
  run: CostRun,
  { sender, head }: { sender: SimulatedCitizen; head: SimulatedOfficer },
) => {
  await run.advance('PT26H');
  await head.press({ action: 'answer', text: answer });
  await run.advance('PT20M');
  await sender.performAction('rate', '/tra-cuu/danh-gia?lang=vi', { score: '1' });
  const reason = 'Tối qua quán vẫn mở cửa sau, khách còn đông hơn trước.';
  await sender.performAction('reopen', '/tra-cuu/mo-lai?lang=vi', { reason });
};

/**
 * Simulates the most expensive ticket: six photos, two returns with reassignment, an unanswered question, an extension, and
 * every escalation step in three cycles. The ticket is rated, reopened twice, answered, published and closed.
 */
export async function simulateMostExpensiveTicket(
  run: CostRun,
  picture: (number: number) => Uint8Array,
): Promise<SimulatedTicket> {
  const sender = await simulateCitizen(run, report, '0912 345 699', '127.0.0.21');
  const { code } = sender;
  const opened = await run.ledgers();
  for (let number = 1; number <= 6; number += 1) await sender.photo(picture(number));
  const operator = simulateStaffMember(run, 'operator');
  const supervisor = simulateStaffMember(run, 'supervisor');
  const handler = simulateOfficer(run, code, 'UBND_XA.29254-handler-', '127.0.0.22');
  const head = simulateOfficer(run, code, 'UBND_XA.29254-head-', '127.0.0.23');
  const returnReason = 'Không thuộc địa bàn của phường';
  for (const by of [operator, supervisor]) {
    await handler.press({ action: 'return', unit: 'QLTT', returnReason });
    await run.advance('PT40M');
    await by.performAction(code, 'assign', {
      unit: 'UBND_XA:29254',
      reason: 'Đúng là của phường 7',
    });
  }
  await handler.press({
    action: 'extend',
    amount: '2',
    extendReason: 'Cần thêm thời gian kiểm tra',
  });
  await head.press({ action: 'grant-extension' });
  await handler.press({ action: 'ask', question: 'Quán mở cửa những tối nào trong tuần?' });
  await run.advance('P7D');
  await lateAndRejected(run, { sender, head });
  await lateAndRejected(run, { sender, head });
  await run.advance('PT26H');
  await head.press({ action: 'answer', text: answer });
  const title = 'Tụ tập đông người ở quán karaoke';
  await supervisor.performAction(code, 'publish', {
    title,
    question: 'Một quán karaoke vẫn mở cửa.',
    answer,
  });
  await run.advance('P8D');
  return { code, opened };
}
