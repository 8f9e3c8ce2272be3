import type * as Vi from '../../vi/citizens/area-names.ts';

export const areaNameTexts: typeof Vi.areaNameTexts = {
  formerly: (names) => `formerly: ${names.join(', ')}`,
  nowPartOf: (place) => `now part of ${place}`,
  nowUnits: (units) => `now ${units.join(', ')}`,
  inFormer: (districts) => `in ${districts.map((district) => `the former ${district}`).join(', ')}`,
  former: (name) => `the former ${name}`,
  outside: ({ former, province, unit }) =>
    `This place is in the former province of ${former}, now ${province} Province, outside {hotline.area}. You can still send your report: it goes to ${unit}.`,
  until: (name, lastDay) => `${name} (until ${lastDay})`,
};
