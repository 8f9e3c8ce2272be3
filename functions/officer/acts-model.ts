import type { Directory } from '../../core/directory/directory.ts';
import { amountInWords } from '../../core/messages/amount-in-words.ts';
import { dateInWords } from '../../core/messages/dates.ts';
import { officerActWords } from '../../core/messages/wording/pages-officer-acts.ts';
import { otherUnits, type UnitsOfLevel } from '../../core/officer/other-units.ts';
import { calendarOf, reckoned } from '../../core/sla/recompute.ts';
import type { ClockRule } from '../../core/sla/sla-row.ts';
import { lifeOn } from '../../core/ticket/life.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { ActsModel } from '../../web/officer/view/handling-acts.ts';

type Then = { directory: Directory; now: Date };

const groupLabel = ({ level, within }: UnitsOfLevel): string =>
  officerActWords.return.levels[level](within);

const unitChoices = (ticket: Ticket, { directory, now }: Then): ActsModel['otherUnits'] =>
  otherUnits(ticket, directory, now).map((group) => ({
    label: groupLabel(group),
    choices: group.units.map(({ ref, name }) => ({ code: ref, name })),
  }));

/** Selectable extensions in hours; a request in between is rounded up. */
const usualHours = [1, 2, 4, 6, 8, 12, 18, 24, 36, 48, 72];

/** Returns the selectable extensions, in hours or working days like the resolve clock of the ticket. */
const extensionsOf = ({ clocks }: Ticket, { directory, now }: Then): ClockRule[] => {
  const { mostHours, mostWorkingDays } = lifeOn(directory, now).extension;
  if (clocks.resolve.kind === 'wall') {
    const hours = [...usualHours.filter((count) => count < mostHours), mostHours];
    return hours.map((count) => ({ kind: 'wall', minutes: count * 60 }));
  }
  return Array.from({ length: mostWorkingDays }, (_, at) => ({
    kind: 'working-days',
    days: at + 1,
  }));
};

/** Returns the form value of an extension: its number of working days or hours. */
const amountSent = (amount: ClockRule): string =>
  String(amount.kind === 'working-days' ? amount.days : amount.minutes / 60);

const askedOf = (ticket: Ticket, { directory, now }: Then): ActsModel['asked'] => {
  const { extension, clocks } = ticket;
  if (extension?.state !== 'asked') return undefined;
  const { amount, reason } = extension;
  const longer = reckoned({ ...clocks.resolve, extension: amount }, calendarOf(ticket, directory));
  return {
    amount: amountInWords(amount),
    reason,
    dueAt: dateInWords(clocks.resolve.dueAt, 'vi', now),
    newDueAt: dateInWords(longer.dueAt, 'vi', now),
  };
};

/**
 * Returns the choices of the action forms on the officer page: units for a return, extensions, the requested extension and a
 * drafted answer.
 */
export const actsModel = (
  ticket: Ticket,
  possible: ActsModel['possible'],
  then: Then,
): Pick<
  ActsModel,
  'possible' | 'otherUnits' | 'extensions' | 'longestExtension' | 'asked' | 'draft'
> => {
  const extensions = possible.includes('extend') ? extensionsOf(ticket, then) : [];
  const longest = extensions.at(-1);
  return {
    possible,
    otherUnits: possible.includes('return') ? unitChoices(ticket, then) : [],
    extensions: extensions.map((amount) => ({
      code: amountSent(amount),
      name: amountInWords(amount),
    })),
    longestExtension: longest ? amountInWords(longest) : '',
    asked: askedOf(ticket, then),
    draft: ticket.draft?.text,
  };
};
