import type * as z from 'zod';
import type { AuditLogResponse } from '../../../../core/contract/staff/supervision/audit-responses.ts';
import { Person } from '../../../../core/directory/model/organization/people.ts';
import { shellTexts } from '../../../../i18n/console.ts';
import { auditTexts } from '../../../../i18n/console-administration.ts';
import { useReferenceNames } from '../../data/choices/reference-data.ts';
import { useTexts } from '../../shell/use-texts.ts';

type Entry = z.infer<typeof AuditLogResponse>['entries'][number];
type Membership = NonNullable<Entry['member']>['before'];

const personIn = (row: unknown): string | undefined => {
  const person = Person.safeParse(row).data;
  return person && [person.name, person.phone].join(', ');
};

/** Values of a staff member or of roster entries before and after an audited change. */
export function AuditedChange({ entry: { at, member, roster } }: { entry: Entry }) {
  const wording = useTexts(auditTexts);
  const { roles } = useTexts(shellTexts);
  const names = useReferenceNames();
  const membership = (one: Membership): string =>
    one
      ? [one.name, roles[one.role], names.unit(one.unit, new Date(at))].filter(Boolean).join(', ')
      : wording.noMembership;
  const lines = [
    ...(member ? [[member.sub, membership(member.before), membership(member.after)]] : []),
    ...(roster ?? []).map(({ key, before, after }) => [
      key,
      personIn(before) ?? wording.noRow,
      personIn(after) ?? wording.noRow,
    ]),
  ];
  return lines.map(([key, before, after]) => (
    <span key={key} className="soft">
      {' · '}
      {before} → {after}
    </span>
  ));
}
