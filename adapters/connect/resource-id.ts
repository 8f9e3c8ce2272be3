/** Returns the id at the end of an ARN, which Connect's API expects instead of the ARN. */
export const resourceIdFromArn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
