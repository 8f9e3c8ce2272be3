import type * as Vi from '../../vi/citizens/area-names.ts';

export const areaNameTexts: typeof Vi.areaNameTexts = {
  formerly: (names) => `ឈ្មោះចាស់៖ ${names.join(', ')}`,
  nowPartOf: (place) => `ឥឡូវនៅក្នុង ${place}`,
  nowUnits: (units) => `ឥឡូវជា ${units.join(', ')}`,
  inFormer: (districts) => `នៅក្នុង ${districts.map((district) => `${district} ចាស់`).join(', ')}`,
  former: (name) => `${name} ចាស់`,
  outside: ({ former, province, unit }) =>
    `កន្លែងនេះនៅខេត្ត ${former} ចាស់ ឥឡូវជាខេត្ត ${province} នៅក្រៅ {hotline.area}។ លោកអ្នកនៅតែអាចផ្ញើបាន៖ សំណូមពរត្រូវបានបញ្ជូនទៅ ${unit}។`,
  until: (name, lastDay) => `${name} (ដល់ ${lastDay})`,
};
