import { findUnitInForce } from '../../../directory/model/organization/unit.ts';
import { computeStatisticsTotals } from '../../../statistics/statistics.ts';
import { dayMs } from '../../../time/day-ms.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { composeWeeklyReport } from '../../compose/compose-weekly-report.ts';
import type { ExampleData, GroupedMessageKind } from './grouped-message.ts';

const createExampleReport = ({ ticket, now }: ExampleData) => {
  const flow = (opened: number) =>
    computeStatisticsTotals([
      {
        ...{ opened, answered: opened - 20, resolveDue: opened - 30, resolveMissed: 24 },
        ...{ ratings: 31, ratingSum: 130 },
      },
    ]);
  return {
    from: toLocalDate(new Date(now.getTime() - 7 * dayMs)),
    to: toLocalDate(new Date(now.getTime() - dayMs)),
    ...{ total: flow(186), before: flow(154), open: 61, late: 9 },
    units: [
      {
        name: ticket.unitName ?? '',
        ...{ late: 9, lateSince: new Date(now.getTime() - 3 * dayMs), onTimePercent: 72.5 },
      },
    ],
  };
};

export const weeklyReportMessage: GroupedMessageKind = {
  key: 'leadership.weekly',
  audience: 'leadership',
  description: {
    vi: 'Mỗi tuần một lần, theo ngày giờ đã đặt',
    en: 'Once a week, at a fixed day and time',
  },
  composeExamples(data) {
    const { directory, now, context } = data;
    const [first = ''] = directory.life.at(-1)?.notifications.leadershipUnits ?? [];
    const unitName = findUnitInForce(directory, first, now)?.name ?? context.unit.name;
    return [
      composeWeeklyReport(createExampleReport(data), { unitName, portalUrl: context.portalUrl }),
    ];
  },
};
