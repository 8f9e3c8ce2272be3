import { type Alert, citizenAlert, officerAlerts, type Subject } from '../../messages/alert.ts';
import { citizenChannels } from '../../messages/channel-steps.ts';
import { unitExclusion } from '../../routing/unit-exclusion.ts';
import type { Occasion } from '../act.ts';
import type { Ticket } from '../ticket.ts';

type Told = Pick<Occasion, 'now' | 'directory' | 'tookIn'>;

const causeOf = ({ code, assignment, version }: Ticket, { about }: Subject, now: Date) => ({
  code,
  assignment,
  cause: `${about}.${version}`,
  requestedAt: now,
});

/** The ticket's citizen. */
export const tellCitizen = (
  after: Ticket,
  subject: Subject,
  then: Pick<Told, 'now' | 'directory'>,
): Alert[] =>
  citizenAlert(citizenChannels(subject, after, then), subject, causeOf(after, subject, then.now));

/** The ticket's citizen and those whose tickets it took in, each under their own code. */
export const tellAllCitizens = (after: Ticket, subject: Subject, told: Told): Alert[] => [
  ...tellCitizen(after, subject, told),
  ...(told.tookIn ?? []).flatMap((merged) =>
    citizenAlert(citizenChannels(subject, merged, told), subject, {
      code: merged.code,
      assignment: merged.assignment,
      cause: `${subject.about}.${after.code}.${after.version}`,
      requestedAt: told.now,
    }),
  ),
];

/** A post of a unit, about this ticket. */
export const tellPost = (
  to: { unit: string; role: string },
  after: Ticket,
  subject: Subject,
  { now }: Pick<Told, 'now'>,
): Alert[] => officerAlerts(to, subject, causeOf(after, subject, now));

const isAbout = (unit: string, { accused }: Ticket, { directory, now }: Told): boolean =>
  unitExclusion(directory, accused, now)(unit);

/** A post of the unit that leads the ticket, if one does; of operators who have what is about them, their head. */
export const tellUnit = (role: string, after: Ticket, subject: Subject, told: Told): Alert[] => {
  const { unit } = after;
  if (!unit) return [];
  return tellPost({ unit, role: isAbout(unit, after, told) ? 'head' : role }, after, subject, told);
};

/**
 * The unit that must answer, and those that read along: by new links, since those of an earlier assignment have ended.
 * Who only reads along is woken by what is urgent alone, and nobody is told of what is about them.
 */
export const tellAssigned = (after: Ticket, told: Told): Alert[] => {
  const isUrgent = after.priority === 'P1' || after.priority === 'P2';
  const alongside = after.coUnits
    .filter((unit) => !isAbout(unit, after, told))
    .flatMap((unit) => tellPost({ unit, role: 'handler' }, after, { about: 'informed' }, told))
    .filter(({ channel }) => isUrgent || channel === 'email');
  return [...tellUnit('handler', after, { about: 'assigned' }, told), ...alongside];
};
