import * as z from 'zod';
import { toRequestJsonSchema } from '../../../core/contract/json-schema.ts';

const Known = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  minimum: z.number().optional(),
  minLength: z.number().optional(),
  format: z.string().optional(),
});

const sampleText = 'Đã xem xét và ghi nhận đầy đủ việc này.';

/** Valid values of request fields by field name. */
const byName: Readonly<Record<string, unknown>> = {
  service: 'violation',
  topic: 'VP01',
  areaCode: '29254',
  answers: {},
  accused: [],
  notDenunciation: true,
  phone: '0912345678',
  email: 'ba.sau@example.vn',
  text: sampleText,
  title: sampleText,
  question: sampleText,
  answer: sampleText,
  reason: sampleText,
  rationale: sampleText,
  name: 'Kim Thị Sáu',
  unit: 'CONG_AN',
  version: 3,
  priority: 'P3',
  from: '2021-12-03',
  to: '2021-12-20',
  date: '2021-12-19',
  url: 'https://tinh.example.vn/nhan',
  lang: 'vi',
  score: 4,
  id: 'message-0001',
  table: 'units',
  key: 'citizen.answered',
  cursor: undefined,
  part: 'karaoke',
  into: '4821937056',
  latitude: 9.9347,
  longitude: 106.3453,
};

const ofText = ({ format, minLength = 0 }: z.infer<typeof Known>): string => {
  if (format === 'date') return '2021-12-03';
  if (format === 'date-time') return '2021-12-20T08:00:00+07:00';
  if (format === 'uuid') return '10220000-0000-4000-8000-000000000001';
  return sampleText.padEnd(minLength, '.');
};

const ofKind = (schema: z.infer<typeof Known>, level: number): unknown => {
  const { properties = {}, items, minItems = 1, minimum } = schema;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties).flatMap(([name, inner]) => {
          const value = name in byName ? byName[name] : goodValue(inner, level + 1);
          return value === undefined ? [] : [[name, value]];
        }),
      );
    case 'array':
      return Array.from({ length: Math.min(minItems, 2) }, () => goodValue(items, level + 1));
    case 'integer':
    case 'number':
      return minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return ofText(schema);
    default:
      return undefined;
  }
};

/** Returns a value that matches a JSON schema, as far as the schema determines it. */
const goodValue = (given: unknown, level = 0): unknown => {
  const schema = Known.safeParse(given).data;
  if (!schema || level > 8) return undefined;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  return first === undefined ? ofKind(schema, level) : goodValue(first, level + 1);
};

export function goodBody(schema: z.ZodType): unknown {
  return goodValue(toRequestJsonSchema(schema));
}

export function goodQuery(schema: z.ZodType): Record<string, string> {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(goodBody(schema));
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'object' ? [] : [[name, String(value)]],
    ),
  );
}
