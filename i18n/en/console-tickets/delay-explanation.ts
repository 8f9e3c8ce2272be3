import type * as Vi from '../../vi/console-tickets/delay-explanation.ts';

export const delayExplanationTexts: typeof Vi.delayExplanationTexts = {
  title: 'Why it is late, and who was notified',
  clocks: {
    forward: 'To be classified by',
    acknowledge: 'To be acknowledged by',
    resolve: 'To be resolved by',
  },
  gone: (percent) =>
    percent >= 300
      ? `${Math.round(percent / 100)} times its time is over`
      : `${percent}% of its time is over`,
  stopped: 'the clock has stopped',
  acknowledged: 'The agency acknowledged it at',
  notAcknowledged: 'The agency has not acknowledged it.',
  rung: (percent) => `Escalation at ${percent}%`,
  coming: 'will be notified at',
  taken: 'notified',
  passed: 'passed',
  due: 'due',
  nobody: 'no message to a unit, because the operators have the ticket',
  standsFor: 'in place of a role that nobody holds',
  unsent: 'no message yet',
  next: 'Next escalation step',
  noneTaken: 'No escalation step was taken yet.',
  handedOver: (unit, former) =>
    `${former} ended and ${unit} took over the ticket. The deadline stayed the same.`,
  channels: {
    ...{ sms: 'SMS', email: 'email', zalo: 'Zalo', messenger: 'Messenger' },
    zns: 'Zalo notification',
  },
  inWeeklyReport: 'in the weekly report instead',
  statuses: {
    requested: 'being sent',
    sent: 'sent',
    delivered: 'delivered',
    bounced: 'bounced',
    failed: 'could not be sent',
    dropped: 'not sent, because no longer needed',
  },
};
