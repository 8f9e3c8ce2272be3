import { type LocalDate, toDateOfDayNumber } from '../../../core/time/local-date.ts';

/**
 * Vietnamese lunar calendar at UTC+7, by the published algorithm of Hồ Ngọc Đức
 * (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html): new moons after Meeus, months by major solar terms.
 */

/** Julian day number of 1970-01-01. */
const epochDay = 2_440_588;
const timeZone = 7 / 24;
const radians = Math.PI / 180;
const synodicMonth = 29.530_588_853;

/** Returns the Julian day, in UTC, of the new moon `k` months after that of 1900-01-01. */
const newMoonAt = (k: number): number => {
  const t = k / 1236.85;
  const [t2, t3] = [t * t, t * t * t];
  const mean =
    2_415_020.759_33 +
    29.530_588_68 * k +
    0.000_117_8 * t2 -
    0.000_000_155 * t3 +
    0.000_33 * Math.sin((166.56 + 132.87 * t - 0.009_173 * t2) * radians);
  const m = (359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3) * radians;
  const mm = (306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3) * radians;
  const f = (21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3) * radians;
  const correction =
    (0.1734 - 0.000_393 * t) * Math.sin(m) +
    0.0021 * Math.sin(2 * m) -
    0.4068 * Math.sin(mm) +
    0.0161 * Math.sin(2 * mm) -
    0.0004 * Math.sin(3 * mm) +
    0.0104 * Math.sin(2 * f) -
    0.0051 * Math.sin(m + mm) -
    0.0074 * Math.sin(m - mm) +
    0.0004 * Math.sin(2 * f + m) -
    0.0004 * Math.sin(2 * f - m) -
    0.0006 * Math.sin(2 * f + mm) +
    0.001 * Math.sin(2 * f - mm) +
    0.0005 * Math.sin(2 * mm + m);
  const deltaT = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
  return mean + correction - deltaT;
};

/** Returns the Julian day number of the local day of the `k`-th new moon. */
const newMoonDay = (k: number): number => Math.floor(newMoonAt(k) + 0.5 + timeZone);

/** Returns the major solar term, 0 to 11, in which the local day begins; term 9 begins with the winter solstice. */
const solarTerm = (day: number): number => {
  const t = (day - 0.5 - timeZone - 2_451_545) / 36_525;
  const t2 = t * t;
  const m = (357.5291 + 35_999.0503 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2) * radians;
  const mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
  const center =
    (1.9146 - 0.004_817 * t - 0.000_014 * t2) * Math.sin(m) +
    (0.019_993 - 0.000_101 * t) * Math.sin(2 * m) +
    0.000_29 * Math.sin(3 * m);
  const longitude = (mean + center) % 360;
  return Math.floor((longitude + 360) / 30) % 12;
};

const monthBefore = (day: number): number =>
  Math.floor((day - 2_415_021.076_998_695) / synodicMonth);

/** Returns the first day of the eleventh lunar month, which contains the winter solstice, of a solar year. */
const eleventhMonth = (year: number): number => {
  const lastDay = epochDay + Date.UTC(year, 11, 31) / 86_400_000;
  const k = monthBefore(lastDay);
  const start = newMoonDay(k);
  return solarTerm(start) >= 9 ? newMoonDay(k - 1) : start;
};

/** Returns how many months after the eleventh the leap month is: the first month without a major solar term. */
const leapOffset = (start: number): number => {
  const k = Math.floor(0.5 + (start - 2_415_021.076_998_695) / synodicMonth);
  const terms = Array.from({ length: 15 }, (_, n) => solarTerm(newMoonDay(k + n)));
  return terms.findIndex((term, n) => n > 0 && terms[n + 1] === term);
};

/** Returns the solar date of a day in a regular lunar month, 1 to 10. */
export function solarDay(year: number, month: number, day: number): LocalDate {
  const [start, next] = [eleventhMonth(year - 1), eleventhMonth(year)];
  const regular = month + 1;
  const leap = next - start > 365 ? leapOffset(start) : Number.POSITIVE_INFINITY;
  const months = regular >= leap ? regular + 1 : regular;
  const k = Math.floor(0.5 + (start - 2_415_021.076_998_695) / synodicMonth);
  return toDateOfDayNumber(newMoonDay(k + months) + day - 1 - epochDay);
}
