import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type DynamoDbItem = Record<string, AttributeValue>;

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * Returns the bytes that DynamoDB counts for a number: one for every two significant digits, one for the exponent and one for
 * a minus sign.
 */
const numberBytes = (number: string): number => {
  const [mantissa = ''] = number.toLowerCase().split('e');
  const digits = mantissa.replace(/[-+.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (number.startsWith('-') ? 1 : 0);
};

const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Bytes that DynamoDB counts in addition to the values: for each list or map, and for each of its elements. */
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
 * Returns the size of an item in bytes, from which DynamoDB computes capacity units. Each item and index entry takes another
 * 100 bytes, which count only for storage.
 */
export function computeItemBytes(item: DynamoDbItem): number {
  return sum(Object.entries(item).map(([name, value]) => bytesOf(name) + valueBytes(value)));
}
