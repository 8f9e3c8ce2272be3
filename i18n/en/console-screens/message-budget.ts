import type * as Vi from '../../vi/console-screens/message-budget.ts';

export const messageBudgetTexts: typeof Vi.messageBudgetTexts = {
  spent: (spent, perDay) => `SMS today: ${spent} of ${perDay} US dollars`,
  forecast: (usd) => `${usd} forecast for the day`,
  stopped: 'Not sent by SMS at present',
};
