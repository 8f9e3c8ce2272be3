import { type MessageSimulationResult, simulateMessageScenario } from './bill.ts';
import {
  createOrdinaryScenario,
  createSilentUnitsScenario,
  createUnansweredScenario,
} from './scenarios.ts';
import { countSmsByTelephoneDay } from './sms-per-telephone.ts';
import {
  formatBillTable,
  formatMessageChecksumLine,
  formatMessagePrices,
  formatScenarioRow,
  formatScenariosTable,
  formatSmsByTelephoneTable,
  formatSubjectsTable,
  formatTargetsTable,
} from './tables.ts';

/**
 * Results of all simulated message scenarios. `worst` is a single unanswered ticket, so its digests contain no other
 * tickets.
 */
type AllPlayed = Record<'ordinary' | 'worst' | 'unanswered' | 'silent', MessageSimulationResult>;

export async function simulateMessageScenarios(ordinaryCount: number): Promise<AllPlayed> {
  return {
    ordinary: await simulateMessageScenario(createOrdinaryScenario(ordinaryCount)),
    worst: await simulateMessageScenario(createUnansweredScenario(1)),
    unanswered: await simulateMessageScenario(createUnansweredScenario(20)),
    silent: await simulateMessageScenario(createSilentUnitsScenario(186, 0.45)),
  };
}

/**
 * Table of the message report. `mark` names the table's markers in `docs/cost.md`; it is undefined if the page doesn't
 * contain the table.
 */
type Section = { mark?: string; title: string; content: string };

const scenarioRows = ({ worst, unanswered, silent }: AllPlayed): string[][] => [
  formatScenarioRow('one unanswered VP01 report, ten days', worst),
  formatScenarioRow('20 unanswered VP01 reports, ten days', unanswered),
  formatScenarioRow('186 tickets in 6.5 hours, 45 % of the units silent', silent),
];

export function toMessageReportSections(played: AllPlayed): Section[] {
  return [
    { mark: 'message-targets', title: 'Targets', content: formatTargetsTable(played) },
    {
      title: '1,000 tickets answered in time',
      content: formatBillTable(played.ordinary),
    },
    {
      title: '1,000 tickets unanswered for ten days, none of which shares a digest',
      content: formatBillTable(played.worst),
    },
    { mark: 'message-subjects', title: 'SMS of one ticket', content: formatSubjectsTable(played) },
    {
      mark: 'message-scenarios',
      title: 'Scenarios',
      content: formatScenariosTable(scenarioRows(played)),
    },
    {
      title: '20 unanswered reports: the telephones and days with the most SMS',
      content: formatSmsByTelephoneTable(countSmsByTelephoneDay(played.unanswered.messages)),
    },
    {
      title: '45 % of the units silent: the telephones and days with the most SMS',
      content: formatSmsByTelephoneTable(countSmsByTelephoneDay(played.silent.messages)),
    },
    { mark: 'message-prices', title: 'Prices', content: formatMessagePrices() },
    {
      mark: 'message-inputs',
      title: 'Prices and assumptions',
      content: formatMessageChecksumLine(),
    },
  ];
}
