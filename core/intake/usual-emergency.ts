/** Default form fields of the emergency page: health service and its emergency topic. */
export const defaultEmergencyFields = { 'dich-vu': 'health', 'chu-de': 'SK01' };
