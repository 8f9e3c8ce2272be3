import type { CostRun } from './cost-run.ts';
import { simulateCitizen, simulateOfficer } from './simulated-people.ts';

const report = {
  service: 'violation',
  topic: 'VP02',
  areaCode: '29254',
  place: 'Quán Hoa Sen, đường Phạm Ngũ Lão',
  text: 'Quán ăn mỗi tối đông khách, nhân viên và khách đều không đeo khẩu trang, bàn kê sát nhau, đã nhắc nhiều lần mà chủ quán không nghe',
};

/**
 * Result of simulating one ticket for the cost measurement. `opened` holds the usage recorded until the citizen had the
 * receipt.
 */
export type SimulatedTicket = { code: string; opened: Awaited<ReturnType<CostRun['ledgers']>> };

/**
 * Simulates the ordinary ticket. A citizen sends a report by the web form, and the afternoon digest notifies the unit. The
 * unit acknowledges the ticket, asks the citizen one question and answers before the first escalation step. The citizen
 * looks the ticket up once more, and it closes after a week without objection.
 */
export async function simulateOrdinaryTicket(run: CostRun): Promise<SimulatedTicket> {
  await run.advance('PT5H');
  const sender = await simulateCitizen(run, report, '0912 345 678', '127.0.0.11');
  const opened = await run.ledgers();
  const handler = simulateOfficer(run, sender.code, 'UBND_XA.29254-handler-', '127.0.0.12');
  await run.advance('PT90M');
  await handler.press({ action: 'acknowledge' });
  await run.advance('PT20M');
  await handler.press({ action: 'ask', question: 'Quán đông nhất vào những tối nào trong tuần?' });
  await run.advance('PT50M');
  const text = 'Khoảng từ 19 đến 21 giờ mỗi tối, nhiều nhất là cuối tuần';
  await sender.performAction('write', '/tra-cuu/bo-sung?lang=vi', { text });
  await run.advance('PT60M');
  const answer =
    'Tổ công tác phường đã kiểm tra, lập biên bản nhắc nhở chủ quán và yêu cầu giữ khoảng cách giữa các bàn.';
  await handler.press({ action: 'answer', text: answer });
  await run.advance('PT30M');
  await sender.look();
  // ends on a Friday morning, when the next scenario begins
  await run.advance('P13DT15H');
  return { code: sender.code, opened };
}
