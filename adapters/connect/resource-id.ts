/** Returns the id at the end of an ARN, which Connect's API expects instead of the ARN. */
export function extractResourceId(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
