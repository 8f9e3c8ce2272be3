/** Citizens' pages that can be had by their address alone; whoever adds one adds a row. */
export const portalAddresses: readonly string[] = [
  '/',
  '/bao-cao',
  '/bao-cao?dich-vu=violation',
  '/bao-cao?dich-vu=health',
  '/tra-cuu',
  '/tra-cuu/quen-ma',
  '/tro-chuyen',
  '/gop-y',
  '/hieu-qua',
  '/mat-mang',
  '/khong-co',
];
