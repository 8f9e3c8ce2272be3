/** Texts that explain how former and present areas and their units are related. Place names are Vietnamese in every language. */
export const areaNameTexts = {
  formerly: (names: readonly string[]) => `tên cũ: ${names.join(', ')}`,
  nowPartOf: (place: string) => `nay thuộc ${place}`,
  /** Units that took over from a unit that has ended. */
  nowUnits: (units: readonly string[]) => `nay là ${units.join(', ')}`,
  inFormer: (districts: readonly string[]) =>
    `thuộc ${districts.map((district) => `${district} cũ`).join(', ')}`,
  /** Area or unit that has ended. */
  former: (name: string) => `${name} cũ`,
  /** Place in the hotline's province, outside the hotline's area, with the unit to which reports about it go. */
  outside: ({ former, province, unit }: { former: string; province: string; unit: string }) =>
    `Nơi này thuộc tỉnh ${former} trước đây, nay là tỉnh ${province}, ngoài {hotline.area}. Quý vị cứ gửi: phản ánh được chuyển đến ${unit}.`,
  /** Unit that has ended, with its last day. */
  until: (name: string, lastDay: string) => `${name} (đến ${lastDay})`,
};
