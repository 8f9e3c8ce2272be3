import { type SimulationResult, simulateMessageScenario } from './bill.ts';
import {
  createOrdinaryScenario,
  createSilentUnitsScenario,
  createUnansweredScenario,
} from './scenarios.ts';
import {
  billTable,
  messageInputsLine,
  messagePricesList,
  scenarioRow,
  scenariosTable,
  subjectsTable,
  targetsTable,
  telephonesTable,
} from './tables.ts';
import { telephoneDays } from './telephones.ts';

/** Results of all simulated scenarios. `worst` is a single unanswered ticket, which shares no digest with others. */
type AllPlayed = Record<'ordinary' | 'worst' | 'unanswered' | 'silent', SimulationResult>;

export async function simulateAllScenarios(ordinaryCount: number): Promise<AllPlayed> {
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
  scenarioRow('one unanswered VP01 report, ten days', worst),
  scenarioRow('20 unanswered VP01 reports, ten days', unanswered),
  scenarioRow('186 tickets in 6.5 hours, 45 % of the units silent', silent),
];

export function toMessageReportSections(played: AllPlayed): Section[] {
  return [
    { mark: 'message-targets', title: 'Targets', content: targetsTable(played) },
    {
      title: '1,000 tickets answered in time',
      content: billTable(played.ordinary),
    },
    {
      title: '1,000 tickets that nobody answers for ten days, none of which shares a digest',
      content: billTable(played.worst),
    },
    { mark: 'message-subjects', title: 'SMS of one ticket', content: subjectsTable(played) },
    {
      mark: 'message-scenarios',
      title: 'Scenarios',
      content: scenariosTable(scenarioRows(played)),
    },
    {
      title: '20 unanswered reports: the telephones and days with the most SMS',
      content: telephonesTable(telephoneDays(played.unanswered.messages)),
    },
    {
      title: '45 % of the units silent: the telephones and days with the most SMS',
      content: telephonesTable(telephoneDays(played.silent.messages)),
    },
    { mark: 'message-prices', title: 'Prices', content: messagePricesList() },
    { mark: 'message-inputs', title: 'Prices and assumptions', content: messageInputsLine() },
  ];
}
