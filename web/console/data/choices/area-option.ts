import type * as z from 'zod';
import type { AreasResponse } from '../../../../core/contract/public/public-responses.ts';
import {
  formatFoundArea,
  formatFoundAreaName,
} from '../../../../core/directory/read/areas/area-label.ts';

type FoundArea = Pick<
  z.infer<typeof AreasResponse>['areas'][number],
  'code' | 'level' | 'name' | 'parent' | 'hint' | 'oldName'
>;

/**
 * Area as an option. `name` distinguishes areas with the same name, `label` also states how the area is related to the
 * typed name.
 */
export type AreaOption = { value: string; name: string; label: string };

/** Converts an area to an option. */
export function toAreaOption(area: FoundArea): AreaOption {
  return { value: area.code, name: formatFoundAreaName(area), label: formatFoundArea(area) };
}
