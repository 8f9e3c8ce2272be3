/** Values with which the emergency page prefills the report form: the health service and its emergency topic. */
export const defaultEmergencyFormValues = { 'dich-vu': 'health', 'chu-de': 'SK01' };
