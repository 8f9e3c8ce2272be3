import { signIn } from '../staff.ts';
import type { SendReport } from './report-outcome.ts';
import { reportOf, toReportOutcome } from './web.ts';

/** Simulates an operator who enters a report from a call or an e-mail. */
export const reportToOperator: SendReport = async (month, report) => {
  const member = await signIn(month, 'operator');
  const answer = await member.post('tickets', reportOf(report), `typed-${report.number}`);
  const outcome = toReportOutcome(answer);
  if ('code' in outcome) {
    const at = await month.hotline.now();
    month.log.add({ kind: 'saw', at, code: outcome.code, how: 'ticket', who: member.sub });
  }
  return outcome;
};
