import type * as Vi from '../../vi/console-tickets/timeline.ts';

export const timelineTexts: typeof Vi.timelineTexts = {
  reminders: (count) => `${count} automatic reminders, the last one`,
  changed: (count) =>
    count === 1 ? '1 change since you looked' : `${count} changes since you looked`,
  whyHere: 'Why it came here',
  here: {
    title: 'Also here',
    reading: 'is reading',
    writing: 'is writing',
    hotline: 'The hotline',
  },
  actors: {
    citizen: 'Citizen',
    officer: 'Officer',
    operator: 'Operator',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
    leader: 'Leader',
    system: 'System',
  },
  moved: (clock, from, to) => `${clock} due: ${from} → ${to}`,
  proposed: (unit) => `proposes ${unit}`,
  proposalEnded: (unit, successor) =>
    `the proposed unit ${unit} has ended${successor ? `; it is now ${successor}` : ''}; the time limit for assigning starts again`,
  fromMerged: 'from the sender of a merged ticket',
  declared: (units) => `the sender complains about ${units}`,
  cleared: (units) => `no longer about ${units}`,
  percent: (clock, percent) => `${clock} ${percent}%`,
};
