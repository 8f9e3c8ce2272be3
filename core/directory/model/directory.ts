import * as z from 'zod';
import { Announcement } from '../../announcements/announcement.ts';
import { checkAnnouncements } from '../../announcements/check-announcements.ts';
import { DenunciationPhrase } from '../../intake/report/denunciation.ts';
import { ReceptionOffice } from '../../intake/report/reception-office.ts';
import { Article } from '../../knowledge/article.ts';
import { checkArticles } from '../../knowledge/check-articles.ts';
import { validateRetentionRules } from '../../privacy/check-retention.ts';
import { RetentionRule } from '../../privacy/retention.ts';
import { OtherProvince } from '../../routing/other-province.ts';
import { SpecialRoutingRule } from '../../routing/special-routing-rule.ts';
import { WorkingCalendar } from '../../sla/calendar.ts';
import { EscalationChain } from '../../sla/escalation-chain.ts';
import { ClockEscalationPolicy } from '../../sla/escalation-policy.ts';
import { TimeLimitRow } from '../../sla/time-limit.ts';
import { ActionReason } from '../../ticket/model/action-reason.ts';
import { TicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { validateProgrammes } from '../../welfare/check-programmes.ts';
import { Programme } from '../../welfare/programme.ts';
import { checkAccountablePeople } from '../check/check-accountable-people.ts';
import { checkAreas } from '../check/check-areas.ts';
import { checkWorkingCalendar } from '../check/check-calendar.ts';
import { checkCustomTexts } from '../check/check-custom-texts.ts';
import { checkDenunciationRules } from '../check/check-denunciation.ts';
import { checkEscalationPolicies } from '../check/check-escalation.ts';
import { checkOrganization } from '../check/check-organization.ts';
import { checkServices } from '../check/check-services.ts';
import { checkAnswerTemplates } from '../check/check-templates.ts';
import { checkTicketPolicies } from '../check/check-ticket-policies.ts';
import { checkTopicGroups } from '../check/check-topic-groups.ts';
import { checkTopics } from '../check/check-topics.ts';
import { checkUnits } from '../check/check-units.ts';
import { checkUnitsInForce } from '../check/check-units-in-force.ts';
import { AnswerTemplate } from './answer-template.ts';
import { Area } from './areas/area.ts';
import { CustomText } from './custom-text.ts';
import { Organization } from './organization/organization.ts';
import { Person } from './organization/people.ts';
import { Unit } from './organization/unit.ts';
import type { DirectoryProblem } from './problem.ts';
import { ServiceRow } from './services/service.ts';
import { Topic } from './services/topic.ts';
import { TopicGroup } from './services/topic-group.ts';

/** Reference data of the hotline, such as areas, units, topics and deadlines. Every row has a validity period. */
export const Directory = z.strictObject({
  version: z.string().min(1),
  organization: z.array(Organization),
  areas: z.array(Area),
  otherProvinces: z.array(OtherProvince),
  units: z.array(Unit),
  services: z.array(ServiceRow),
  topicGroups: z.array(TopicGroup),
  topics: z.array(Topic),
  areaRules: z.array(SpecialRoutingRule),
  sla: z.array(TimeLimitRow),
  chains: z.array(EscalationChain),
  ladder: ClockEscalationPolicy,
  calendar: WorkingCalendar,
  people: z.array(Person),
  life: z.array(TicketPolicy),
  reasons: z.array(ActionReason),
  answerTemplates: z.array(AnswerTemplate),
  denunciation: z.array(DenunciationPhrase),
  receptionOffices: z.array(ReceptionOffice),
  announcements: z.array(Announcement),
  articles: z.array(Article),
  programmes: z.array(Programme),
  wording: z.array(CustomText),
  retention: z.array(RetentionRule),
});
export type Directory = z.infer<typeof Directory>;
export type { Topic } from './services/topic.ts';

export type DirectoryValidationResult =
  | { kind: 'valid'; directory: Directory }
  | { kind: 'invalid'; problems: DirectoryProblem[] };

/** Fields that identify a row of the reference data (directory) in a validation message. */
const Identity = z.looseObject({
  code: z.string().optional(),
  unit: z.string().optional(),
  role: z.string().optional(),
  priority: z.string().optional(),
  percent: z.number().optional(),
  id: z.union([z.string(), z.number()]).optional(),
});

const formatRowLabel = (input: unknown, table: string, index: PropertyKey): string => {
  const rows = z.record(z.string(), z.unknown()).safeParse(input).data?.[table];
  const row = Identity.safeParse(z.array(z.unknown()).safeParse(rows).data?.[Number(index)]);
  const { code, unit, role, priority, percent, id } = row.data ?? {};
  return [code, unit, role, priority, percent, id].filter((part) => part !== undefined).join(' ');
};

const toDirectoryProblem = (
  input: unknown,
  { path, message }: z.core.$ZodIssue,
): DirectoryProblem => {
  const [table = 'directory', index, ...field] = path.map(String);
  const row =
    index === undefined ? table : `${table} ${index} ${formatRowLabel(input, table, index)}`;
  return { row: row.trim(), reason: [...field, message].join(': ') };
};

/** Validates the reference data (directory), including references between rows. Returns all problems, each with its row. */
export function validateDirectory(input: unknown): DirectoryValidationResult {
  const parsed = Directory.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => toDirectoryProblem(input, issue));
    return { kind: 'invalid', problems };
  }
  const directory = parsed.data;
  const problems = [
    checkOrganization,
    checkAreas,
    checkUnits,
    checkUnitsInForce,
    checkServices,
    checkTopics,
    checkTopicGroups,
    checkEscalationPolicies,
    checkWorkingCalendar,
    checkAccountablePeople,
    checkTicketPolicies,
    checkDenunciationRules,
    checkAnswerTemplates,
    checkAnnouncements,
    checkArticles,
    validateProgrammes,
    checkCustomTexts,
    validateRetentionRules,
  ].flatMap((check) => check(directory));
  return problems.length === 0 ? { kind: 'valid', directory } : { kind: 'invalid', problems };
}
