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

export const tellCitizen = (
  after: Ticket,
  subject: Subject,
  then: Pick<Told, 'now' | 'directory'>,
): Alert[] =>
  citizenAlert(citizenChannels(subject, after, then), subject, causeOf(after, subject, then.now));

/**
 * Creates notifications for the ticket's citizen and for the citizens of tickets merged into it, each under their own code.
 */
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

/** Creates notifications about the ticket for an accountable role at a unit. */
export const tellPost = (
  to: { unit: string; role: string },
  after: Ticket,
  subject: Subject,
  { now }: Pick<Told, 'now'>,
): Alert[] => officerAlerts(to, subject, causeOf(after, subject, now));

const isAbout = (unit: string, { accused }: Ticket, { directory, now }: Told): boolean =>
  unitExclusion(directory, accused, now)(unit);

/**
 * Creates notifications for an accountable role at the lead unit, if there is one. If the ticket accuses the operators
 * themselves, their head is notified instead.
 */
export const tellUnit = (role: string, after: Ticket, subject: Subject, told: Told): Alert[] => {
  const { unit } = after;
  if (!unit) return [];
  return tellPost({ unit, role: isAbout(unit, after, told) ? 'head' : role }, after, subject, told);
};

/**
 * Notifies the lead unit and the co-units with new links, since links of earlier assignments have expired. For P3 and P4 the
 * co-units get e-mail only; accused units get nothing.
 */
export const tellAssigned = (after: Ticket, told: Told): Alert[] => {
  const isUrgent = after.priority === 'P1' || after.priority === 'P2';
  const alongside = after.coUnits
    .filter((unit) => !isAbout(unit, after, told))
    .flatMap((unit) => tellPost({ unit, role: 'handler' }, after, { about: 'informed' }, told))
    .filter(({ channel }) => isUrgent || channel === 'email');
  return [...tellUnit('handler', after, { about: 'assigned' }, told), ...alongside];
};
