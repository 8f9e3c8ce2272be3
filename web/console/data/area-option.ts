import type * as z from 'zod';
import type { AreasResponse } from '../../../core/contract/public/public-responses.ts';
import { formatNameInDistrict } from '../../../core/directory/read/name-in-district.ts';
import { lowercaseFirstLetter } from '../../../core/text/lowercase-first-letter.ts';

type FoundArea = Pick<
  z.infer<typeof AreasResponse>['areas'][number],
  'code' | 'level' | 'name' | 'parent' | 'hint' | 'oldName'
>;

/**
 * Area as an option. `name` distinguishes areas with the same name, `label` also states how the area is related to the
 * typed name.
 */
export type AreaOption = { value: string; name: string; label: string };

/**
 * Converts an area to an option. Its name contains the district, if there is one: "Phường 1, thị xã Duyên Hải". If a former
 * name was typed, the label relates it to the present area: "Phường 1, nay thuộc phường Duyên Hải, tỉnh Vĩnh Long".
 */
export function toAreaOption({ code, name, parent, hint, oldName }: FoundArea): AreaOption {
  const isInDistrict = hint !== undefined && hint === parent?.name;
  const distinct = isInDistrict ? formatNameInDistrict(name, hint) : name;
  const isPartNow = hint?.includes(lowercaseFirstLetter(name)) === true;
  const words = isInDistrict ? [distinct] : [oldName && isPartNow ? oldName : name, hint];
  return { value: code, name: distinct, label: words.filter(Boolean).join(', ') };
}
