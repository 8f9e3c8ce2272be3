import * as z from 'zod';
import { AreaLevel } from '../../directory/model/areas/area.ts';
import { UnitLevel, UnitRef } from '../../directory/model/organization/unit.ts';
import { Priority, ServiceCode, ServiceRow } from '../../directory/model/services/service.ts';
import { ActionReason } from '../../ticket/model/action-reason.ts';
import { LocalDate } from '../../time/local-date.ts';

const named = { code: z.string(), name: z.string() };

/**
 * Options for the forms of the staff console: services, topics, units and reasons with their names in the reader's language.
 */
export const FormChoicesResponse = z.strictObject({
  services: z.array(
    z.strictObject({
      code: ServiceCode,
      name: z.string(),
      short: z.string(),
      ...ServiceRow.shape.look.shape,
    }),
  ),
  topicGroups: z.array(z.strictObject({ ...named, service: ServiceCode })),
  topics: z.array(
    z.strictObject({
      ...named,
      service: ServiceCode,
      group: z.string().optional(),
      priority: Priority,
    }),
  ),
  /** Topics of earlier tickets that can no longer be selected, each with its most recent name. */
  formerTopics: z.array(z.strictObject(named)),
  /**
   * All units that are valid now. A directory row that stands for one unit per commune or district yields an entry for each
   * of them. `formerNames` are the names of the ended units that a unit has replaced.
   */
  units: z.array(
    z.strictObject({
      ref: UnitRef,
      name: z.string(),
      level: UnitLevel,
      formerNames: z.array(z.string()),
    }),
  ),
  /** Ended units, with their last name and last day. A current unit can have the same reference. */
  formerUnits: z.array(z.strictObject({ ref: UnitRef, name: z.string(), lastDay: LocalDate })),
  /**
   * Districts and communes by which tickets can be filtered. For an ended area, its last day is given. `formerNames` are the
   * names of the ended areas that an area has replaced.
   */
  areas: z.array(
    z.strictObject({
      ...named,
      level: AreaLevel,
      district: z.string().optional(),
      formerNames: z.array(z.string()),
      lastDay: LocalDate.optional(),
    }),
  ),
  reasons: z.array(z.strictObject({ ...named, action: ActionReason.shape.action })),
});
export type FormChoicesResponse = z.infer<typeof FormChoicesResponse>;
