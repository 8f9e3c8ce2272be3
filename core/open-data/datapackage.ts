import type { Organization } from '../directory/model/organization/organization.ts';
import { foldDiacritics } from '../text/fold.ts';
import { toHotlineTime } from '../time/instant.ts';
import {
  type OpenDataColumn,
  openDataRequestColumns,
  openDataStatisticsColumns,
} from './columns.ts';

/** License of the open data, which allows every use with attribution. */
export const openDataLicense = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0',
} as const;

/** Format of times in the data package. It includes the UTC offset, because readers assume UTC otherwise. */
const instantFormat = '%Y-%m-%dT%H:%M:%S%z';

const buildTableSchema = (columns: readonly OpenDataColumn[], primaryKey: readonly string[]) => ({
  fields: columns.map(({ name, type, isRequired, description: descriptions }) => ({
    ...{ name, type, title: descriptions.vi, description: descriptions.en },
    ...(type === 'datetime' && { format: instantFormat }),
    ...(isRequired && { constraints: { required: true } }),
  })),
  primaryKey,
  missingValues: [''],
});

const buildResource = (
  name: string,
  title: string,
  columns: readonly OpenDataColumn[],
  key: string[],
) => ({
  ...{ name, title, path: `${name}.csv`, profile: 'tabular-data-resource' },
  ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
  dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
  schema: buildTableSchema(columns, key),
});

/** Returns a name in the form that the specification requires: lower case, with hyphens. */
const toSlug = (name: string): string => foldDiacritics(name).replace(/[^a-z0-9]+/g, '-');

/** Returns the description of the open data files and columns as a Frictionless tabular data package. */
export function buildDataPackage(
  { name }: Pick<Organization, 'name'>,
  portalUrl: string,
  madeAt: Date | undefined,
) {
  return {
    profile: 'tabular-data-package',
    name: toSlug(name.vi),
    title: `Dữ liệu mở của ${name.vi}`,
    description:
      'Published requests with their answers, and what the units did by month. No personal data; numbers of one to four are shown as <5.',
    homepage: `${portalUrl}/open-data`,
    ...(madeAt && { created: toHotlineTime(madeAt) }),
    licenses: [openDataLicense],
    resources: [
      buildResource('requests', 'Phản ánh, góp ý đã công khai', openDataRequestColumns, [
        'service_request_id',
      ]),
      buildResource('figures', 'Kết quả theo đơn vị và tháng', openDataStatisticsColumns, [
        'month',
        'unit_code',
      ]),
    ],
  };
}
