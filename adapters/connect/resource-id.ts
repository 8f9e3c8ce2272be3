/** The id of a thing of an instance: Connect's interface names by it what templates name by an ARN. */
export const resourceId = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
