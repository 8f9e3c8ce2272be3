import { formatNameInDistrict } from './name-in-district.ts';

/** Area in a response of the area search. */
type FoundArea = {
  name: string;
  parent?: { name: string } | undefined;
  hint?: string | undefined;
  oldName?: string | undefined;
};

/** Returns the name of a found area, with its district if the hint is the district: "Phường 1, thị xã Duyên Hải". */
export function formatFoundAreaName({ name, parent, hint }: FoundArea): string {
  return hint && hint === parent?.name ? formatNameInDistrict(name, hint) : name;
}

/**
 * Returns the label of a found area. It relates a former name to the present area: "Phường 7, thành phố Trà Vinh, nay thuộc
 * phường Nguyệt Hoá", and the communes of an abolished district to it: "Xã Càng Long, thuộc huyện Càng Long cũ".
 */
export function formatFoundArea(area: FoundArea): string {
  const { parent, hint, oldName } = area;
  const name = oldName ?? formatFoundAreaName(area);
  return hint && hint !== parent?.name ? `${name}, ${hint}` : name;
}
