import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Area } from '../../core/directory/area.ts';
import { ServiceRow } from '../../core/directory/service.ts';
import { Topic } from '../../core/directory/topic.ts';

const data = (name: string): string =>
  readFileSync(new URL(`../../core/directory/data/${name}.json`, import.meta.url), 'utf8');

/** Units of the year of the launch: the longest list of communes that there ever was. */
const areas = z
  .array(Area)
  .parse(JSON.parse(data('areas')))
  .filter(({ validFrom }) => validFrom === null);

export const services = z
  .array(ServiceRow)
  .parse(JSON.parse(data('services')))
  .filter(({ code }) => code !== 'other');

export const topics = z.array(Topic).parse(JSON.parse(data('topics')));

export const communesByDistrict = areas
  .filter(({ level }) => level === 'district')
  .map((district) => ({
    district: district.fullName,
    communes: areas
      .filter(({ level, parent }) => level === 'commune' && parent === district.code)
      .map(({ code, fullName }) => ({ code, name: fullName })),
  }));
