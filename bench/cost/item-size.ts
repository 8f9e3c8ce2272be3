import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB keeps it. */
export type Item = Record<string, AttributeValue>;

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** A byte for two significant digits, one for the exponent, and one more for a sign. */
const numberBytes = (number: string): number => {
  const [mantissa = ''] = number.toLowerCase().split('e');
  const digits = mantissa.replace(/[-+.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (number.startsWith('-') ? 1 : 0);
};

const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Of a list or a map, and of each element in it. */
const [collectionBytes, elementBytes] = [3, 1];

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytesOf(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.L) {
    return collectionBytes + sum(value.L.map((one) => elementBytes + valueBytes(one)));
  }
  if (value.M) {
    const entries = Object.entries(value.M);
    return (
      collectionBytes +
      sum(entries.map(([name, one]) => elementBytes + bytesOf(name) + valueBytes(one)))
    );
  }
  return sum([
    ...(value.SS ?? []).map(bytesOf),
    ...(value.NS ?? []).map(numberBytes),
    ...(value.BS ?? []).map(({ byteLength }) => byteLength),
  ]);
};

/**
 * The bytes that capacity is reckoned by: names and values. The hundred bytes that DynamoDB adds to each item and index
 * entry are storage, and cost no unit.
 */
export const itemBytes = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => bytesOf(name) + valueBytes(value)));
