/** A day and a night. No day of Trà Vinh is longer or shorter: Vietnam keeps +07:00 all year. */
export const dayMs = 24 * 3_600_000;
